/** Runs commands of other processes in the one that holds a home, over a socket in that home. */
package io.milepost.app.relay;

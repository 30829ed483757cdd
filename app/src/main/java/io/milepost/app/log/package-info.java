/** What a server writes about its work, for people or for programs. */
package io.milepost.app.log;

/**
 * What a server needs to know before it starts: where it listens, what it allows, whose keys it
 * takes.
 */
package io.milepost.app.config.server;

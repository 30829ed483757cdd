/** Events sent to those who subscribed to them; Standard Webhooks. */
package io.milepost.app.event.webhook;

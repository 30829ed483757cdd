/** Who is told what happens: webhooks (Standard Webhooks), and saved areas that are watched. */
package io.milepost.app.subscription;

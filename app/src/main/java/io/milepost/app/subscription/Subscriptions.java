package io.milepost.app.subscription;

/** What may be subscribed to. */
public record Subscriptions(Webhooks webhooks, WebhookDispatch dispatch, StandingAreas areas) {}

package io.ncatbot.simulator.server;

/**
 * An event on its way to a webhook.
 *
 * @param target where it goes
 * @param frame the event
 * @param redirects how often it was sent elsewhere
 */
record WebhookPost(Target target, byte[] frame, int redirects) {
}

package io.ncatbot.boot.autoconfigure.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.ncatbot.connection.http.PostRoom;

/**
 * Counts the posts to the webhook whose sender nobody knows yet, so they are no bot's.
 */
final class WebhookMeters implements MeterBinder {

	private final PostRoom posts;

	WebhookMeters(PostRoom posts) {
		this.posts = posts;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		Gauge.builder("ncatbot.webhook.reading", this.posts, PostRoom::reading)
			.description("Posts that are on their way")
			.register(registry);
		FunctionCounter.builder("ncatbot.webhook.refused", this.posts, PostRoom::refused)
			.description("Posts that were refused since too many others were on their way")
			.register(registry);
	}

}

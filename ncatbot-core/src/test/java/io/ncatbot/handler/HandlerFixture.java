package io.ncatbot.handler;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

import io.ncatbot.dispatch.EventHandler;
import io.ncatbot.dispatch.HandlerOutcome;
import io.ncatbot.event.Event;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * A context with some handlers, which gives them events as a lane does: one handler after
 * the other, until one stops.
 */
public final class HandlerFixture implements AutoCloseable {

	public final RecordingBot bot = new RecordingBot();

	public final List<HandlerFailure> failures = Collections.synchronizedList(new ArrayList<>());

	public final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

	private final HandlerRegistryBuilder registry = HandlerRegistry.builder().errors(this.failures::add);

	public HandlerFixture properties(Map<String, Object> properties) {
		this.context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", properties));
		return this;
	}

	public HandlerFixture registry(Consumer<HandlerRegistryBuilder> change) {
		change.accept(this.registry);
		return this;
	}

	public HandlerFixture start(Class<?>... beans) {
		this.context.registerBean(HandlerScanner.class, HandlerScanner::new);
		this.context.registerBean(HandlerRegistry.class, this.registry::build);
		if (beans.length > 0) {
			this.context.register(beans);
		}
		this.context.refresh();
		return this;
	}

	public HandlerRegistry registry() {
		return this.context.getBean(HandlerRegistry.class);
	}

	/**
	 * Lets the handlers of an event run, but only if the dispatcher would have taken it.
	 */
	public void handle(Event event) {
		if (!registry().wants(this.bot, event)) {
			return;
		}
		for (EventHandler handler : registry().matching(this.bot, event)) {
			HandlerOutcome outcome = outcome(handler.handle(this.bot, event));
			if (outcome.stops()) {
				return;
			}
		}
	}

	private static HandlerOutcome outcome(@Nullable CompletionStage<HandlerOutcome> stage) {
		return (stage != null) ? stage.toCompletableFuture().join() : HandlerOutcome.CONTINUE;
	}

	@Override
	public void close() {
		this.context.close();
	}

}

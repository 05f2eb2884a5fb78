package io.ncatbot.floodbot;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import io.ncatbot.api.BotAPI;
import io.ncatbot.api.CallRejectedException;
import io.ncatbot.concurrent.Timers;
import io.ncatbot.connection.Bot;
import io.ncatbot.connection.Bots;
import io.ncatbot.connection.LinkState;
import io.ncatbot.dispatch.DispatchActivity;
import io.ncatbot.dispatch.Dispatcher;
import io.ncatbot.event.GroupMessage;
import io.ncatbot.event.PrivateMessage;
import io.ncatbot.handler.GroupEvent;
import io.ncatbot.handler.PrivateEvent;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * A bot that can be overwhelmed: its group handler is stuck until somebody says 放行 in
 * private, and it makes as many calls as it is told to. It says how it fares.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
public class FloodBot {

	private static final Duration PACE = Duration.ofMillis(300);

	/** In memory 20 KB, and so is the request. */
	private static final String TEXT = "喵".repeat(10_000);

	private final CountDownLatch release = new CountDownLatch(1);

	private final AtomicInteger begun = new AtomicInteger();

	private final AtomicInteger answered = new AtomicInteger();

	private final AtomicInteger refused = new AtomicInteger();

	private final AtomicInteger failed = new AtomicInteger();

	/**
	 * Runs the application.
	 * @param args command line arguments, with {@code --calls} for so many calls
	 */
	public static void main(String[] args) {
		SpringApplication.run(FloodBot.class, args);
	}

	@GroupEvent
	void stuck(GroupMessage message) throws InterruptedException {
		this.release.await();
	}

	@PrivateEvent
	void hear(PrivateMessage message) {
		if (message.text().equals("放行")) {
			this.release.countDown();
		}
		System.out.println("heard " + message.text());
	}

	@Bean
	ApplicationRunner flood(Bots bots, BotAPI api, Dispatcher dispatcher, Timers timers) {
		return (arguments) -> {
			report(bots, dispatcher, timers);
			if (arguments.containsOption("calls")) {
				int calls = Integer.parseInt(arguments.getOptionValues("calls").get(0));
				Thread caller = new Thread(() -> call(bots.primary(), api, calls));
				caller.setDaemon(true);
				caller.start();
			}
		};
	}

	private void report(Bots bots, Dispatcher dispatcher, Timers timers) {
		Bot bot = bots.primary();
		DispatchActivity activity = dispatcher.activity();
		System.out.printf(
				"link=%s frames=%d malformed=%d unclaimed=%d admitted=%d dropped=%d underway=%d begun=%d answered=%d"
						+ " refused=%d failed=%d pending=%d%n",
				bot.link(), bot.activity().framesReceived(), bot.activity().framesMalformed(),
				bot.activity().repliesUnclaimed(), activity.admitted(), activity.dropped(), activity.underWay(),
				this.begun.get(), this.answered.get(), this.refused.get(), this.failed.get(),
				bot.activity().callsPending());
		timers.schedule(PACE, () -> report(bots, dispatcher, timers));
	}

	private void call(Bot bot, BotAPI api, int calls) {
		while (bot.link() != LinkState.CONNECTED) {
			Thread.onSpinWait();
		}
		for (int i = 0; i < calls; i++) {
			this.begun.incrementAndGet();
			api.postPrivateMsg(456, TEXT).whenComplete((result, failure) -> {
				AtomicInteger outcome = (failure == null) ? this.answered
						: (failure instanceof CallRejectedException) ? this.refused : this.failed;
				outcome.incrementAndGet();
			});
		}
	}

}

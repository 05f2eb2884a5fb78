package io.ncatbot.connection.websocket;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import io.ncatbot.connection.BotLimits;
import io.ncatbot.connection.FrameChannel;
import io.ncatbot.connection.FrameConnector;
import io.ncatbot.connection.FrameListener;
import io.ncatbot.connection.LinkFailure;
import io.ncatbot.connection.TestBot;
import io.ncatbot.event.Event;
import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Reading from a real connection stops and goes on, and nothing is lost by it.
 */
class ReadingPauseTest {

	private static final Duration PATIENCE = TestBot.PATIENCE;

	private final NapCatSimulator napCat = NapCatSimulator.builder().world(World.of(10001, "喵喵")).start();

	private final AtomicInteger frames = new AtomicInteger();

	private final ExecutorService others = Executors.newCachedThreadPool();

	private volatile FrameChannel channel;

	private volatile int pauseEvery = Integer.MAX_VALUE;

	private final TestBot bot = TestBot.at(this.napCat.url()).around(this::inBetween).start().connected();

	@AfterEach
	void close() {
		this.bot.close();
		this.napCat.close();
		this.others.shutdown();
	}

	private FrameConnector inBetween(FrameConnector connector) {
		return (endpoint, listener) -> connector.connect(endpoint, new Pausing(listener));
	}

	private void emit(int from, int to) {
		String text = "x".repeat(10_000);
		for (int i = from; i < to; i++) {
			this.napCat.emit("""
					{"time":%d,"self_id":10001,"post_type":"notice","notice_type":"made_up","text":"%s"}""".formatted(i,
					text));
		}
	}

	private void assertArrived(int count) {
		await().atMost(PATIENCE).until(() -> made().size() >= count);
		assertThat(made()).isEqualTo(IntStream.range(0, count).boxed().toList());
	}

	private List<Integer> made() {
		List<Integer> numbers = new ArrayList<>();
		for (Event event : this.bot.events()) {
			if (event.raw().toString().contains("made_up")) {
				numbers.add((int) event.time());
			}
		}
		return numbers;
	}

	@Test
	void whilePausedNothingIsReadAndThenAllOfIt() {
		emit(0, 10);
		assertArrived(10);
		assertThat(this.channel.pauseReading()).isTrue();
		assertThat(this.channel.pauseReading()).isTrue();
		assertThat(this.channel.isReadingPaused()).isTrue();
		int before = this.frames.get();
		emit(10, 2000);
		this.channel.resumeReading();
		assertThat(this.channel.isReadingPaused()).isTrue();
		await().during(Duration.ofMillis(300)).atMost(PATIENCE).until(() -> this.frames.get() <= before + 3);
		assertThat(this.frames.get()).isLessThanOrEqualTo(before + 3);
		this.channel.resumeReading();
		assertThat(this.channel.isReadingPaused()).isFalse();
		assertArrived(2000);
	}

	@Test
	void theSocketsOwnThreadMayPauseAndAnyOtherResume() {
		this.pauseEvery = 7;
		emit(0, 2000);
		assertArrived(2000);
		await().atMost(PATIENCE).until(() -> !this.channel.isReadingPaused());
		assertThat(this.bot.api().getLoginInfoSync().isOk()).isTrue();
		assertThat(this.bot.bot().activity().connections()).isEqualTo(1);
	}

	@Test
	void aConnectionThatEndsMeanwhileIsOpenedAnew() {
		this.channel.pauseReading();
		FrameChannel first = this.channel;
		this.napCat.dropConnections();
		first.resumeReading();
		await().atMost(PATIENCE).until(() -> this.bot.bot().activity().connections() == 2);
		emit(0, 10);
		assertArrived(10);
	}

	private final class Pausing implements FrameListener {

		private final FrameListener listener;

		private Pausing(FrameListener listener) {
			this.listener = listener;
		}

		@Override
		public BotLimits limits() {
			return this.listener.limits();
		}

		@Override
		public void onOpen(FrameChannel channel) {
			ReadingPauseTest.this.channel = channel;
			this.listener.onOpen(channel);
		}

		@Override
		public void onFrame(byte[] utf8, int from, int to) {
			if (ReadingPauseTest.this.frames.incrementAndGet() % ReadingPauseTest.this.pauseEvery == 0) {
				ReadingPauseTest.this.channel.pauseReading();
				ReadingPauseTest.this.others.execute(ReadingPauseTest.this.channel::resumeReading);
			}
			this.listener.onFrame(utf8, from, to);
		}

		@Override
		public void onRefused(LinkFailure failure, String detail) {
			this.listener.onRefused(failure, detail);
		}

		@Override
		public void onOversizedFrame(long limit) {
			this.listener.onOversizedFrame(limit);
		}

		@Override
		public void onClosed(int code, String reason) {
			this.listener.onClosed(code, reason);
		}

	}

}

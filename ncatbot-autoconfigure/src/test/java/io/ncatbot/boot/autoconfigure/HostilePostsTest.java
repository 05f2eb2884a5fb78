package io.ncatbot.boot.autoconfigure;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import io.ncatbot.concurrent.Timers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static io.ncatbot.boot.autoconfigure.RawPoster.CHUNKED;
import static io.ncatbot.boot.autoconfigure.RawPoster.HEAD;
import static io.ncatbot.boot.autoconfigure.RawPoster.SIGNED;
import static io.ncatbot.boot.autoconfigure.RawPoster.chunk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What becomes of posts that no NapCat would send, byte by byte.
 */
@ExtendWith(OutputCaptureExtension.class)
class HostilePostsTest {

	private static final Duration PATIENCE = ServerApplication.PATIENCE;

	private static final int LIMIT = 1 << 20;

	private final List<AutoCloseable> open = new ArrayList<>();

	private ServerApplication application;

	@AfterEach
	void close() throws Exception {
		for (AutoCloseable each : this.open) {
			each.close();
		}
	}

	private void start(String... properties) {
		List<String> all = new ArrayList<>(
				List.of("ncatbot.webhook.enabled=true", "ncatbot.token=s3cr3t-t0ken", "ncatbot.limits.frame-size=1MB"));
		all.addAll(List.of(properties));
		this.application = ServerApplication.start(HastyTime.class, all.toArray(String[]::new));
		this.open.add(this.application);
	}

	private RawPoster connect() throws IOException {
		RawPoster peer = RawPoster.connect(this.application.port());
		this.open.add(peer);
		return peer;
	}

	private void nothingIsLoud(CapturedOutput output) {
		assertThat(output).doesNotContain("ERROR").doesNotContain("Exception");
	}

	@Test
	void aBodyThatAnnouncesTooMuchIsNotRead(CapturedOutput output) throws IOException {
		start();
		assertThat(connect().send(SIGNED + "Content-Length: " + (LIMIT + 1) + "\r\n\r\n").status()).isEqualTo(413);
		assertThat(connect().send(SIGNED + "Content-Length: 99999999999\r\n\r\n").status()).isEqualTo(413);
		nothingIsLoud(output);
	}

	@Test
	void aBodyInChunksIsReadToTheLimitAndNoFurther() throws IOException {
		start();
		assertThat(connect().send(SIGNED + CHUNKED + chunk(LIMIT) + "0\r\n\r\n").status()).as("read, and not signed")
			.isEqualTo(401);
		assertThat(connect().send(SIGNED + CHUNKED + chunk(LIMIT + 1)).status()).isEqualTo(413);
	}

	@Test
	void bigBodiesShareTheMemoryOfOneAndSmallOnesNeedNone() throws IOException {
		start();
		RawPoster holding = connect().send(SIGNED + CHUNKED + chunk(LIMIT / 2 + 1));
		await().atMost(PATIENCE)
			.until(() -> connect().send(SIGNED + CHUNKED + chunk(LIMIT / 2 + 1) + "0\r\n\r\n").status() == 503);
		assertThat(connect().send(SIGNED + CHUNKED + chunk(50_000) + "0\r\n\r\n").status()).isEqualTo(401);
		assertThat(holding.send("0\r\n\r\n").status()).isEqualTo(401);
		assertThat(connect().send(SIGNED + CHUNKED + chunk(LIMIT / 2 + 1) + "0\r\n\r\n").status()).isEqualTo(401);
	}

	@Test
	void withoutASignatureNothingIsRead(CapturedOutput output) throws IOException {
		start();
		assertThat(connect().send(HEAD + "Content-Length: 1000\r\n\r\n").status()).isEqualTo(401);
		assertThat(output).contains("without a signature", "ncatbot.webhook.token");
	}

	@Test
	void whoStopsInTheMiddleIsNotWaitedFor(CapturedOutput output) throws IOException {
		start("server.tomcat.connection-timeout=300ms");
		assertThat(connect().send(SIGNED + "Content-Length: 1000\r\n\r\nxxx").status()).isEqualTo(408);
		assertThat(connect().send(SIGNED + CHUNKED + "ff\r\nxxx").status()).isEqualTo(408);
		nothingIsLoud(output);
	}

	@Test
	void whoIsRefusedIsNotWaitedForEither(CapturedOutput output) throws IOException {
		start("server.tomcat.threads.max=2");
		for (int i = 0; i < 6; i++) {
			RawPoster slow = connect().send(HEAD + "Content-Length: 1000\r\n\r\nxxx");
			assertThat(slow.status()).as("the thread is free again").isEqualTo(401);
			assertThat(slow.isClosed()).isTrue();
		}
		RawPoster whole = connect().send(HEAD + "Content-Length: 3\r\n\r\nxxx");
		assertThat(whole.status()).isEqualTo(401);
		assertThat(whole.skipAnswer().send(HEAD + "Content-Length: 3\r\n\r\nxxx").status())
			.as("over the same connection, since all of the first was there")
			.isEqualTo(401);
		nothingIsLoud(output);
	}

	@Test
	void norIsWhoSendsMoreThanAHandshakeToTheOtherEndpoint(CapturedOutput output) throws IOException {
		start("server.tomcat.threads.max=2", "ncatbot.reverse.enabled=true");
		for (int i = 0; i < 6; i++) {
			RawPoster slow = connect().send("GET /onebot/ws HTTP/1.1\r\nHost: bot\r\nContent-Length: 1000\r\n\r\nxxx");
			assertThat(slow.status()).isEqualTo(426);
			assertThat(slow.isClosed()).isTrue();
		}
		nothingIsLoud(output);
	}

	@Test
	void whoComesByteByByteIsCutOff(CapturedOutput output) throws IOException {
		start();
		RawPoster slow = connect().send(SIGNED + CHUNKED + chunk(1));
		HastyTime time = this.application.bean(HastyTime.class);
		await().atMost(PATIENCE).until(() -> {
			time.passed.addAndGet(PostedBodies.PATIENCE.toNanos() + 1);
			return slow.isCutOff(chunk(1));
		});
		nothingIsLoud(output);
	}

	@Test
	void whatIsNoChunkOrCutOffIsRefusedQuietly(CapturedOutput output) throws IOException {
		start();
		assertThat(connect().send(SIGNED + CHUNKED + "zz\r\nxx\r\n").status()).isEqualTo(400);
		RawPoster gone = connect().send(SIGNED + CHUNKED + "ff\r\nxxx");
		gone.close();
		await().atMost(PATIENCE).until(() -> this.application.answers().size() == 2);
		nothingIsLoud(output);
	}

	/** Lets a test have time pass. */
	@Configuration(proxyBeanMethods = false)
	static class HastyTime {

		private final AtomicLong passed = new AtomicLong();

		@Bean
		Timers timers() {
			Timers system = Timers.system();
			return new Timers() {

				@Override
				public long nanoTime() {
					return system.nanoTime() + HastyTime.this.passed.get();
				}

				@Override
				public Timer schedule(Duration delay, Runnable task) {
					return system.schedule(delay, task);
				}

				@Override
				public void close() {
					system.close();
				}

			};
		}

	}

}

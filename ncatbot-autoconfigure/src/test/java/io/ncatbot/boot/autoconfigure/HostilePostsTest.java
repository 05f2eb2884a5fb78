package io.ncatbot.boot.autoconfigure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
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

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What becomes of posts that no NapCat would send, byte by byte.
 */
@ExtendWith(OutputCaptureExtension.class)
class HostilePostsTest {

	private static final Duration PATIENCE = ServerApplication.PATIENCE;

	private static final int LIMIT = 1 << 20;

	private static final String HEAD = "POST /onebot/webhook HTTP/1.1\r\nHost: bot\r\nX-Self-ID: 10001\r\n";

	private static final String SIGNED = HEAD + "X-Signature: sha1=" + "0".repeat(40) + "\r\n";

	private static final String CHUNKED = "Transfer-Encoding: chunked\r\n\r\n";

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

	private Peer connect() throws IOException {
		Peer peer = new Peer(new Socket("127.0.0.1", this.application.port()));
		this.open.add(peer.socket);
		return peer;
	}

	private static String chunk(int size) {
		return Integer.toHexString(size) + "\r\n" + "x".repeat(size) + "\r\n";
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
		Peer holding = connect().send(SIGNED + CHUNKED + chunk(LIMIT / 2 + 1));
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
	void whoComesByteByByteIsCutOff(CapturedOutput output) throws IOException {
		start();
		Peer slow = connect().send(SIGNED + CHUNKED + chunk(1));
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
		Peer gone = connect().send(SIGNED + CHUNKED + "ff\r\nxxx");
		gone.socket.close();
		await().atMost(PATIENCE).until(() -> this.application.answers().size() == 2);
		nothingIsLoud(output);
	}

	/** Holds one connection of a peer that writes what it likes. */
	private static final class Peer {

		private final Socket socket;

		Peer(Socket socket) throws IOException {
			this.socket = socket;
			socket.setSoTimeout((int) PATIENCE.toMillis());
		}

		Peer send(String text) throws IOException {
			try {
				this.socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
			}
			catch (SocketException ex) {
				// Refused before all of it was sent; the answer is there.
			}
			return this;
		}

		int status() throws IOException {
			ByteArrayOutputStream line = new ByteArrayOutputStream();
			for (int read = read(); read >= 0 && read != '\n'; read = read()) {
				line.write(read);
			}
			String[] words = line.toString(StandardCharsets.ISO_8859_1).split(" ");
			assertThat(words).as("an answer").hasSizeGreaterThan(1);
			return Integer.parseInt(words[1].strip());
		}

		private int read() throws IOException {
			return this.socket.getInputStream().read();
		}

		boolean isCutOff(String more) throws IOException {
			try {
				this.socket.getOutputStream().write(more.getBytes(StandardCharsets.ISO_8859_1));
				this.socket.setSoTimeout(100);
				while (read() >= 0) {
					continue;
				}
				return true;
			}
			catch (SocketTimeoutException ex) {
				return false;
			}
			catch (SocketException ex) {
				return true;
			}
		}

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

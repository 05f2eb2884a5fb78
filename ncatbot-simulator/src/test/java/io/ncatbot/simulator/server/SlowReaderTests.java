package io.ncatbot.simulator.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.TestBot;
import io.ncatbot.simulator.file.FileContent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A bot that downloads a file and does not read.
 */
class SlowReaderTests {

	private static final long SIZE = 256L << 20;

	private final AtomicLong read = new AtomicLong();

	private final CountDownLatch closed = new CountDownLatch(1);

	private FileContent counted() {
		return new FileContent() {

			@Override
			public long size() {
				return SIZE;
			}

			@Override
			public InputStream open() {
				return new InputStream() {

					@Override
					public int read() {
						SlowReaderTests.this.read.incrementAndGet();
						return 0;
					}

					@Override
					public int read(byte[] target, int offset, int length) {
						SlowReaderTests.this.read.addAndGet(length);
						return length;
					}

					@Override
					public void close() {
						SlowReaderTests.this.closed.countDown();
					}

				};
			}

		};
	}

	private static byte[] masked(String text) throws IOException {
		byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
		ByteArrayOutputStream frame = new ByteArrayOutputStream();
		frame.write(new byte[] { (byte) 0x81, (byte) (0x80 | utf8.length), 0, 0, 0, 0 });
		frame.write(utf8);
		return frame.toByteArray();
	}

	@Test
	void noMoreIsReadOfAFileThanFitsIntoTheSocket() throws Exception {
		try (NapCatSimulator sim = NapCatSimulator.builder().file("big.bin", counted()).start()) {
			try (RawSocket slow = new RawSocket(sim.port())) {
				assertThat(slow.upgrade("/api", "")).contains("101");
				slow.socket()
					.getOutputStream()
					.write(masked("{action:'download_file_stream',params:{file:'big.bin'}}"));
				slow.socket().getOutputStream().flush();
				sim.awaitCall("download_file_stream", TestBot.PATIENCE);
				try (TestBot other = TestBot.connect(sim)) {
					assertThat(other.call("get_status", "{}").path("retcode").intValue()).isZero();
				}
				assertThat(this.read.get()).isLessThan(SIZE / 4);
			}
			assertThat(this.closed.await(TestBot.PATIENCE.toSeconds(), TimeUnit.SECONDS))
				.as("the file is let go of with the connection")
				.isTrue();
		}
	}

}

package io.ncatbot.connection.transfer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import io.ncatbot.api.ConnectionLostException;
import io.ncatbot.api.FileTransferException;
import io.ncatbot.json.JsonSlice;
import io.ncatbot.json.ReplyFrame;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What stands between the socket's thread and a slow sink: order, bounds and ends. The
 * spooling thread runs when a test says so, and takes as long as a slow disk.
 */
class FrameSpoolTest {

	private static final int FRAME = 100_000;

	private final Queue<Runnable> disk = new ArrayDeque<>();

	private int pauses;

	private int resumes;

	private FrameSpool spool = spool(Long.MAX_VALUE);

	private FrameSpool spool(long limit) {
		return new FrameSpool("download_file_stream", limit, this.disk::add, () -> {
			this.pauses++;
			return () -> this.resumes++;
		});
	}

	@AfterEach
	void close() throws IOException {
		this.spool.close();
	}

	private static ReplyFrame frame(String type, int number, int length) {
		String data = "{\"type\":\"%s\",\"number\":%d,\"data\":\"%s\"}".formatted(type, number, "x".repeat(length));
		return new ReplyFrame("ok", 0, "", "", "download_file_stream#1", JsonSlice.of(data));
	}

	private void frames(int from, int to) {
		for (int i = from; i < to; i++) {
			this.spool.onFrame(frame("stream", i, FRAME));
		}
	}

	private static int number(JsonSlice slice) {
		String json = slice.toString();
		return Integer.parseInt(json.substring(json.indexOf("number") + 8, json.indexOf(",\"data")));
	}

	private List<Integer> take(int count) throws Exception {
		List<Integer> numbers = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			numbers.add(number(this.spool.take()));
		}
		return numbers;
	}

	private static List<Integer> range(int from, int to) {
		return IntStream.range(from, to).boxed().toList();
	}

	@Test
	void whileTheWindowHasRoomThereIsNoFile() throws Exception {
		for (int i = 0; i < 100; i++) {
			this.spool.onFrame(frame("stream", i, FRAME));
			assertThat(take(1)).containsExactly(i);
		}
		this.spool.onFrame(frame("response", 100, 0));
		assertThat(this.spool.take()).isNull();
		assertThat(number(this.spool.last().data())).isEqualTo(100);
		assertThat(this.disk).isEmpty();
	}

	@Test
	void whatDoesNotFitGoesThroughTheFileInItsOrder() throws Exception {
		frames(0, 25);
		assertThat(this.disk).as("one thread writes").hasSize(1);
		assertThat(take(5)).isEqualTo(range(0, 5));
		frames(25, 30);
		this.disk.remove().run();
		this.spool.onFrame(frame("response", 30, 0));
		assertThat(take(25)).isEqualTo(range(5, 30));
		assertThat(this.spool.take()).isNull();
		assertThat(this.pauses).isZero();
	}

	@Test
	void theEndWaitsForWhatIsStillBeingWritten() throws Exception {
		frames(0, 15);
		this.spool.onFrame(frame("response", 15, 0));
		assertThat(take(10)).isEqualTo(range(0, 10));
		this.disk.remove().run();
		assertThat(take(5)).isEqualTo(range(10, 15));
		assertThat(this.spool.take()).isNull();
	}

	@Test
	void whenTheDiskIsSlowerThanTheSocketReadingIsPausedOnce() throws Exception {
		frames(0, 30);
		assertThat(this.pauses).isZero();
		frames(30, 40);
		assertThat(this.pauses).as("beyond window and hand-over").isEqualTo(1);
		assertThat(this.resumes).isZero();
		this.disk.remove().run();
		assertThat(this.resumes).isEqualTo(1);
		assertThat(take(40)).isEqualTo(range(0, 40));
		frames(40, 85);
		assertThat(this.pauses).isEqualTo(2);
	}

	@Test
	void aStreamThatEndsMeanwhileEndsThePause() throws Exception {
		frames(0, 50);
		this.spool.onFailure(new ConnectionLostException("download_file_stream", true, "gone"));
		this.disk.forEach(Runnable::run);
		assertThat(this.resumes).isEqualTo(1);
		assertThatExceptionOfType(ConnectionLostException.class).isThrownBy(() -> this.spool.take());
	}

	@Test
	void aConnectionThatCannotBeHeldBackIsGivenUp() {
		this.spool = new FrameSpool("download_file_stream", Long.MAX_VALUE, this.disk::add, () -> null);
		frames(0, 50);
		assertThatExceptionOfType(FileTransferException.class).isThrownBy(() -> this.spool.take())
			.withMessageContaining("java.io.tmpdir");
	}

	@Test
	void theFileHasALimit() {
		this.spool = spool(10L * FRAME);
		frames(0, 30);
		this.disk.remove().run();
		assertThatExceptionOfType(FileTransferException.class).isThrownBy(() -> take(30))
			.withMessageContaining("ncatbot.limits.download-spill");
	}

	@Test
	void afterItIsClosedNothingIsKept() throws Exception {
		frames(0, 40);
		this.spool.close();
		frames(40, 200);
		this.disk.forEach(Runnable::run);
		assertThat(this.pauses).isEqualTo(this.resumes).isEqualTo(1);
	}

	@Test
	void noFrameIsLostOrSwappedHoweverFastTheSidesAre() throws Exception {
		ExecutorService threads = Executors.newCachedThreadPool();
		Random random = new Random(42);
		try {
			for (int round = 0; round < 20; round++) {
				FrameSpool race = new FrameSpool("download_file_stream", Long.MAX_VALUE, threads, () -> () -> {
				});
				int count = 400;
				int length = 1 << random.nextInt(15);
				int rest = random.nextInt(3);
				threads.execute(() -> {
					for (int i = 0; i < count; i++) {
						race.onFrame(frame("stream", i, length * 8));
					}
					race.onFrame(frame("response", count, 0));
				});
				List<Integer> taken = new ArrayList<>();
				for (JsonSlice next = race.take(); next != null; next = race.take()) {
					taken.add(number(next));
					for (int i = 0; i < rest; i++) {
						Thread.yield();
					}
				}
				assertThat(taken).isEqualTo(range(0, count));
				race.close();
			}
		}
		finally {
			threads.shutdownNow();
		}
	}

	@Test
	void aValueComesBackFromTheFileAsItWas() throws Exception {
		byte[] utf8 = ("x" + "喵".repeat(100) + "y").getBytes(StandardCharsets.UTF_8);
		try (SpillFile file = SpillFile.create()) {
			file.add(new JsonSlice(utf8, 1, utf8.length - 1));
			JsonSlice back = file.take();
			assertThat(Arrays.copyOfRange(back.utf8(), back.from(), back.to()))
				.isEqualTo("喵".repeat(100).getBytes(StandardCharsets.UTF_8));
		}
	}

}

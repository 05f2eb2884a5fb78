package io.ncatbot.connection.transfer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.ncatbot.api.ApiResult;
import io.ncatbot.api.BotAPI;
import io.ncatbot.api.ConnectionLostException;
import io.ncatbot.api.FileTransferException;
import io.ncatbot.api.file.DownloadTarget;
import io.ncatbot.api.file.FileDownload;
import io.ncatbot.api.file.TestDownloadFrame;
import io.ncatbot.connection.TestBot;
import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.file.FileContent;
import io.ncatbot.simulator.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

/**
 * Files come from NapCat's host over a real socket, whole or not at all.
 */
class DownloadTest {

	private static final Duration PATIENCE = TestBot.PATIENCE;

	@TempDir
	private Path folder;

	private final NapCatSimulator napCat = NapCatSimulator.builder()
		.world(World.of(10001, "喵喵").addFriend(456, "小明"))
		.start();

	private final TestBot bot = TestBot.at(this.napCat.url()).start().connected();

	private final BotAPI api = this.bot.api();

	@AfterEach
	void close() {
		this.bot.close();
		this.napCat.close();
	}

	private static byte[] bytes(int length) {
		byte[] bytes = new byte[length];
		new Random(length).nextBytes(bytes);
		return bytes;
	}

	private List<Path> files() throws IOException {
		try (Stream<Path> files = Files.list(this.folder)) {
			return files.toList();
		}
	}

	@Test
	void aFileArrivesAsItIs() throws Exception {
		byte[] content = bytes(300_001);
		String key = this.napCat.addFile("猫.bin", FileContent.of(content));
		Path target = Files.writeString(this.folder.resolve("a.bin"), "what was there before");
		FileDownload download = this.api.downloadFileStreamSync(key, target).orElseThrow();
		assertThat(target).hasBinaryContent(content);
		assertThat(download)
			.isEqualTo(new FileDownload(target, "猫.bin", 300_001, 300_001, 5, 65_536, null, null, null));
		assertThat(files()).containsExactly(target);
	}

	@Test
	void aStreamGetsTheSameAndStaysOpen() {
		byte[] content = bytes(200_000);
		String key = this.napCat.addFile("a.bin", FileContent.of(content));
		boolean[] closed = new boolean[1];
		ByteArrayOutputStream target = new ByteArrayOutputStream() {
			@Override
			public void close() {
				closed[0] = true;
			}
		};
		FileDownload download = this.api.downloadFileStream(key, target).join().orElseThrow();
		assertThat(target.toByteArray()).isEqualTo(content);
		assertThat(download.file()).isNull();
		assertThat(closed[0]).isFalse();
	}

	@Test
	void imagesAndRecordingsTellMore() {
		byte[] png = Base64.getDecoder()
			.decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
		String image = this.napCat.addFile("a.png", FileContent.of(png));
		FileDownload picture = this.api.downloadFileImageStreamSync(image, this.folder.resolve("a.png")).orElseThrow();
		assertThat(picture.width()).isEqualTo(1);
		assertThat(picture.height()).isEqualTo(1);
		String record = this.napCat.addFile("a.amr", FileContent.of(bytes(1000)));
		ByteArrayOutputStream sound = new ByteArrayOutputStream();
		FileDownload recording = this.api.downloadFileRecordStreamSync(record, "mp3", 100, DownloadTarget.to(sound))
			.orElseThrow();
		assertThat(recording.outFormat()).isEqualTo("mp3");
		assertThat(recording.totalBytes()).isEqualTo(sound.size());
		assertThat(recording.chunkSize()).isEqualTo(100);
		assertThat(this.api.downloadFileRecordStreamSync(record, new ByteArrayOutputStream()).orElseThrow().outFormat())
			.isNull();
	}

	@Test
	void progressIsTold() {
		String key = this.napCat.addFile("a.bin", FileContent.of(bytes(200_000)));
		List<Long> told = new CopyOnWriteArrayList<>();
		this.api.downloadFileStreamSync(key, null,
				DownloadTarget.to(OutputStream.nullOutputStream()).withProgress((now, total) -> {
					told.add(now);
					assertThat(total).isEqualTo(200_000);
				}))
			.orElseThrow();
		assertThat(told).containsExactly(65_536L, 131_072L, 196_608L, 200_000L);
	}

	@Test
	void anUnknownKeyIsARefusalAndLeavesNothing() throws Exception {
		Path target = Files.writeString(this.folder.resolve("a.bin"), "what was there before");
		ApiResult<FileDownload> result = this.api.downloadFileStreamSync("no such key", target);
		assertThat(result.retcode()).isEqualTo(1200);
		assertThat(result.message()).startsWith("Download failed");
		assertThat(target).hasContent("what was there before");
		assertThat(files()).containsExactly(target);
	}

	@Test
	void aFailureHalfWayIsARefusalToo() throws Exception {
		String key = this.napCat.addFile("a.bin", new FileContent() {

			@Override
			public long size() {
				return 1_000_000;
			}

			@Override
			public InputStream open() {
				return new SequenceInputStream(new ByteArrayInputStream(bytes(500_000)), new InputStream() {
					@Override
					public int read() throws IOException {
						throw new IOException("disk on fire");
					}
				});
			}

		});
		ApiResult<FileDownload> result = this.api.downloadFileStreamSync(key, this.folder.resolve("a.bin"));
		assertThat(result.isOk()).isFalse();
		assertThat(result.message()).contains("disk on fire");
		assertThat(files()).isEmpty();
	}

	@Test
	void aSinkThatFailsEndsTheCallAndNotTheConnection() {
		String key = this.napCat.addFile("a.bin", FileContent.generated(5_000_000));
		OutputStream full = new OutputStream() {
			@Override
			public void write(int b) throws IOException {
				throw new IOException("No space left on device");
			}
		};
		assertThatExceptionOfType(FileTransferException.class)
			.isThrownBy(() -> this.api.downloadFileStreamSync(key, full))
			.withMessageContaining("No space left on device")
			.withCauseInstanceOf(IOException.class);
		assertThat(this.api.getLoginInfoSync().isOk()).isTrue();
		assertThat(this.bot.bot().activity().connections()).isEqualTo(1);
	}

	@Test
	void placesWhereNoFileCanBeAreRefusedAtTheCall() throws IOException {
		assertThatIllegalArgumentException().isThrownBy(() -> this.api.downloadFileStream("key", this.folder))
			.withMessageContaining("is a folder");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.api.downloadFileStreamSync("key", this.folder.resolve("no/a.bin")))
			.withMessageContaining("does not exist");
		assertThat(this.napCat.callCount("download_file_stream")).isZero();
	}

	@Test
	void whenTheConnectionIsLostNothingIsLeft() throws Exception {
		String key = this.napCat.addFile("a.bin", FileContent.generated(50_000_000));
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch held = new CountDownLatch(1);
		CompletableFuture<ApiResult<FileDownload>> download = this.api.downloadFileStream(key, null,
				DownloadTarget.to(this.folder.resolve("a.bin")).withProgress((now, total) -> {
					begun.countDown();
					awaitLatch(held);
				}));
		assertThat(begun.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
		assertThat(files()).hasSize(1);
		this.napCat.faults().halfOpen();
		this.napCat.dropConnections();
		this.napCat.faults().heal();
		held.countDown();
		assertThat(download).failsWithin(PATIENCE)
			.withThrowableOfType(ExecutionException.class)
			.havingCause()
			.isInstanceOfSatisfying(ConnectionLostException.class, (lost) -> assertThat(lost.sent()).isTrue());
		await().atMost(PATIENCE).until(() -> files().isEmpty());
	}

	@Test
	void aCancelledDownloadLeavesNothing() throws Exception {
		String key = this.napCat.addFile("a.bin", FileContent.generated(20_000_000));
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch held = new CountDownLatch(1);
		CompletableFuture<ApiResult<FileDownload>> download = this.api.downloadFileStream(key, null,
				DownloadTarget.to(this.folder.resolve("a.bin")).withProgress((now, total) -> {
					begun.countDown();
					awaitLatch(held);
				}));
		assertThat(begun.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
		download.cancel(true);
		held.countDown();
		await().atMost(PATIENCE).until(() -> files().isEmpty());
		await().atMost(PATIENCE).until(() -> this.bot.bot().activity().callsPending() == 0);
		assertThat(this.api.getLoginInfoSync().isOk()).isTrue();
	}

	@Test
	void whileASinkIsHeldOthersAreAnsweredAndNothingIsLost() throws Exception {
		byte[] content = bytes(20_000_000);
		String key = this.napCat.addFile("a.bin", FileContent.of(content));
		CountDownLatch held = new CountDownLatch(1);
		ByteArrayOutputStream target = new ByteArrayOutputStream() {
			@Override
			public synchronized void write(byte[] b, int off, int len) {
				awaitLatch(held);
				super.write(b, off, len);
			}
		};
		CompletableFuture<ApiResult<FileDownload>> download = this.api.downloadFileStream(key, target);
		long frames = content.length / 65_536;
		await().atMost(PATIENCE).until(() -> this.bot.bot().activity().framesReceived() > frames);
		assertThat(this.api.getLoginInfoSync().isOk()).isTrue();
		assertThat(download).isNotDone();
		held.countDown();
		assertThat(download).succeedsWithin(PATIENCE);
		assertThat(target.toByteArray()).isEqualTo(content);
	}

	@Test
	void manyDownloadsAtOnceShareOneConnection() {
		List<String> keys = IntStream.range(0, 20)
			.mapToObj((i) -> this.napCat.addFile(i + ".bin", FileContent.of(bytes(500_000 + i))))
			.toList();
		List<CompletableFuture<ApiResult<FileDownload>>> downloads = keys.stream()
			.map((key) -> this.api.downloadFileStream(key, this.folder.resolve(key)))
			.toList();
		for (int i = 0; i < keys.size(); i++) {
			downloads.get(i).join().orElseThrow();
			assertThat(this.folder.resolve(keys.get(i))).hasBinaryContent(bytes(500_000 + i));
		}
	}

	@Test
	void theTestStreamWorksAsAStream() {
		List<TestDownloadFrame> frames = new CopyOnWriteArrayList<>();
		assertThat(this.api.testDownloadStreamSync(frames::add).isOk()).isTrue();
		assertThat(frames).hasSize(11);
		ApiResult<TestDownloadFrame> failed = this.api.testDownloadStreamSync(true, frames::add);
		assertThat(failed.retcode()).isEqualTo(1200);
	}

	private static void awaitLatch(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}

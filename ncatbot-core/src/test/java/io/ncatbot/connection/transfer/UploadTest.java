package io.ncatbot.connection.transfer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import io.ncatbot.api.ApiException;
import io.ncatbot.api.ApiResult;
import io.ncatbot.api.BotAPI;
import io.ncatbot.api.CallInterruptedException;
import io.ncatbot.api.CallOptions;
import io.ncatbot.api.ConnectionLostException;
import io.ncatbot.api.FileTransferException;
import io.ncatbot.api.file.FileUploadOptions;
import io.ncatbot.api.file.HostFile;
import io.ncatbot.api.message.SentMessage;
import io.ncatbot.concurrent.ThreadRole;
import io.ncatbot.connection.LinkState;
import io.ncatbot.connection.TestBot;
import io.ncatbot.message.FileSource;
import io.ncatbot.message.Message;
import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.call.RecordedCall;
import io.ncatbot.simulator.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.InputStreamResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

/**
 * Files go to NapCat's host over a real socket, whatever happens on the way.
 */
class UploadTest {

	private static final Duration PATIENCE = TestBot.PATIENCE;

	private static final String ACTION = "upload_file_stream";

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

	private List<RecordedCall> chunks() {
		return this.napCat.calls()
			.stream()
			.filter((call) -> call.action().equals(ACTION) && call.params().has("chunk_data"))
			.toList();
	}

	private boolean wasDropped() {
		return this.napCat.calls().stream().anyMatch((call) -> call.params().path("reset").asBoolean(false));
	}

	@Test
	void everyKindOfContentArrivesAsItIs() throws Exception {
		byte[] content = bytes(3 * Uploader.CHUNK + 17);
		Path file = Files.write(this.folder.resolve("猫 / 1.bin".replace(" / ", "_")), content);
		for (HostFile host : List.of(this.api.uploadFileStreamSync(file).orElseThrow(),
				this.api.uploadFileStream(new ByteArrayResource(content)).join().orElseThrow(),
				this.api.uploadFileStreamSync(new ByteArrayInputStream(content)).orElseThrow(),
				this.api.uploadFileStreamSync(FileSource.of(content, "a.bin")).orElseThrow(),
				this.api.uploadFileStreamSync(new InputStreamResource(new ByteArrayInputStream(content)))
					.orElseThrow())) {
			assertThat(Path.of(host.filePath())).hasBinaryContent(content);
			assertThat(host.fileSize()).isEqualTo(content.length);
			assertThat(host.totalChunks()).isEqualTo(4);
			assertThat(host.sha256()).matches("[0-9a-f]{64}");
			assertThat(host.source()).isEqualTo(FileSource.onNapCatHost(host.filePath()));
		}
	}

	@Test
	void aSingleByteAndAWholeNumberOfChunksAreNoSpecialCases() {
		for (int length : new int[] { 1, Uploader.CHUNK - 1, Uploader.CHUNK, Uploader.CHUNK + 1, 2 * Uploader.CHUNK }) {
			HostFile host = this.api.uploadFileStreamSync(FileSource.of(bytes(length))).orElseThrow();
			assertThat(Path.of(host.filePath())).hasBinaryContent(bytes(length));
		}
	}

	@Test
	void theNameAndTheTimeThatItIsKeptAreTold() {
		HostFile host = this.api
			.uploadFileStreamSync(FileSource.of(bytes(10), "别的"),
					FileUploadOptions.DEFAULTS.withName("报告.pdf").withRetention(Duration.ofMinutes(2)))
			.orElseThrow();
		assertThat(Path.of(host.filePath())).hasFileName("报告.pdf");
		assertThat(chunks().get(0).params().path("file_retention").asLong()).isEqualTo(120_000);
		HostFile other = this.api.uploadFileStreamSync(FileSource.of(bytes(10), "../../a\\b:c.png")).orElseThrow();
		assertThat(Path.of(other.filePath()).getParent()).isEqualTo(Path.of(host.filePath()).getParent());
		assertThat(Path.of(other.filePath()).getFileName().toString()).endsWith("-.._.._a_b_c.png");
		assertThatIllegalArgumentException().isThrownBy(() -> FileUploadOptions.DEFAULTS.withName("../a"))
			.withMessageContaining("without folders");
	}

	@Test
	void progressIsToldOnAThreadThatMayBlock() {
		List<Long> told = new CopyOnWriteArrayList<>();
		List<ThreadRole> roles = new CopyOnWriteArrayList<>();
		byte[] content = bytes(5 * Uploader.CHUNK + 1);
		this.api.uploadFileStreamSync(FileSource.of(content), FileUploadOptions.DEFAULTS.withProgress((now, total) -> {
			told.add(now);
			roles.add(ThreadRole.current());
			assertThat(total).isEqualTo(content.length);
		})).orElseThrow();
		assertThat(told).hasSize(6).isSorted().endsWith((long) content.length);
		assertThat(roles).containsOnly(ThreadRole.CONTINUATION);
	}

	@Test
	void aListenerThatThrowsEndsTheUpload() {
		assertThatExceptionOfType(FileTransferException.class)
			.isThrownBy(() -> this.api.uploadFileStreamSync(FileSource.of(bytes(Uploader.CHUNK)),
					FileUploadOptions.DEFAULTS.withProgress((now, total) -> {
						throw new IllegalStateException("no more");
					})))
			.withMessageContaining("no more");
		await().atMost(PATIENCE).until(this::wasDropped);
	}

	@Test
	void afterALostConnectionOnlyWhatIsMissingIsSentAgain() throws Exception {
		byte[] content = bytes(20 * Uploader.CHUNK);
		AtomicInteger count = new AtomicInteger();
		this.napCat.onCall((call) -> {
			if (call.action().equals(ACTION) && count.incrementAndGet() == 10) {
				this.napCat.dropConnections();
			}
		});
		HostFile host = this.api.uploadFileStreamSync(FileSource.of(content)).orElseThrow();
		assertThat(Path.of(host.filePath())).hasBinaryContent(content);
		assertThat(this.napCat.calls()).anyMatch((call) -> call.params().path("verify_only").asBoolean(false));
		assertThat(chunks().size()).isBetween(20, 20 + 2 * Upload.WINDOW);
		assertThat(this.bot.bot().activity().connections()).isEqualTo(2);
	}

	@Test
	void anAnswerThatIsLostWithTheConnectionIsAskedFor() {
		this.napCat.faults().forAction(ACTION).dropsLink().times(1);
		HostFile host = this.api.uploadFileStreamSync(FileSource.of(bytes(2 * Uploader.CHUNK))).orElseThrow();
		assertThat(Path.of(host.filePath())).hasBinaryContent(bytes(2 * Uploader.CHUNK));
	}

	@Test
	void whenTheAnswerToTheEndIsLostTheUploadBeginsAnew() {
		byte[] content = bytes(3 * Uploader.CHUNK);
		CountDownLatch armed = new CountDownLatch(1);
		FileUploadOptions options = FileUploadOptions.DEFAULTS.withProgress((now, total) -> {
			if (now == total && armed.getCount() > 0) {
				armed.countDown();
				this.napCat.faults().forAction(ACTION).dropsLink().times(1);
			}
		});
		HostFile host = this.api.uploadFileStreamSync(FileSource.of(content), options).orElseThrow();
		assertThat(Path.of(host.filePath())).hasBinaryContent(content);
		assertThat(chunks()).as("it was complete, but nobody knew where").hasSize(6);
	}

	@Test
	void aChunkThatIsNotAnsweredIsSentAgain() {
		this.napCat.faults().forAction(ACTION).neverAnswers().times(1);
		HostFile host = this.api.with(CallOptions.timeout(Duration.ofSeconds(1)))
			.uploadFileStreamSync(FileSource.of(bytes(3 * Uploader.CHUNK)))
			.orElseThrow();
		assertThat(Path.of(host.filePath())).hasBinaryContent(bytes(3 * Uploader.CHUNK));
	}

	@Test
	void aPeerThatNeverAnswersIsGivenUp() {
		this.napCat.faults().forAction(ACTION).neverAnswers();
		assertThat(
				this.api.with(CallOptions.timeout(Duration.ofMillis(200))).uploadFileStream(FileSource.of(bytes(10))))
			.failsWithin(PATIENCE);
		await().atMost(PATIENCE).until(() -> this.bot.bot().activity().callsPending() == 0);
	}

	@Test
	void contentOfAnotherHashIsRefusedAndDropped() {
		AtomicInteger opened = new AtomicInteger();
		ByteArrayResource changing = new ByteArrayResource(bytes(1000)) {
			@Override
			public InputStream getInputStream() throws IOException {
				return (opened.getAndIncrement() == 0) ? super.getInputStream()
						: new ByteArrayInputStream(new byte[1000]);
			}
		};
		ApiResult<HostFile> result = this.api.uploadFileStreamSync(changing);
		assertThat(result.retcode()).isEqualTo(1200);
		assertThat(result.message()).contains("SHA256");
		assertThat(result.data()).isNull();
		assertThatExceptionOfType(ApiException.class).isThrownBy(result::orElseThrow)
			.withMessageStartingWith("upload_file_stream failed");
		await().atMost(PATIENCE).until(this::wasDropped);
	}

	@Test
	void contentThatShrinksOrGrowsIsToldByItsName() {
		for (int later : new int[] { 999, 1001 }) {
			AtomicInteger opened = new AtomicInteger();
			ByteArrayResource changing = new ByteArrayResource(bytes(1000), "报告") {
				@Override
				public InputStream getInputStream() throws IOException {
					return (opened.getAndIncrement() == 0) ? super.getInputStream()
							: new ByteArrayInputStream(bytes(later));
				}
			};
			assertThatExceptionOfType(FileTransferException.class)
				.isThrownBy(() -> this.api.uploadFileStreamSync(changing))
				.withMessageContaining("报告")
				.withMessageContaining("changed while it was read");
		}
	}

	@Test
	void emptyContentIsRefused() throws IOException {
		Path empty = Files.createFile(this.folder.resolve("empty.txt"));
		assertThatIllegalArgumentException().isThrownBy(() -> this.api.uploadFileStream(empty))
			.withMessageContaining("empty.txt");
		assertThatIllegalArgumentException().isThrownBy(() -> this.api.uploadFileStreamSync(empty));
		assertThatExceptionOfType(FileTransferException.class)
			.isThrownBy(() -> this.api.uploadFileStreamSync(InputStream.nullInputStream()))
			.withMessageContaining("empty");
		assertThat(this.napCat.callCount(ACTION)).isZero();
	}

	@Test
	void whatIsNotThereOrNotOursIsRefused() {
		assertThatExceptionOfType(UncheckedIOException.class)
			.isThrownBy(() -> this.api.uploadFileStream(this.folder.resolve("no.txt")))
			.withMessageContaining("no.txt");
		assertThat(this.api.uploadFileStream(new ClassPathResource("no/such.txt"))).failsWithin(PATIENCE)
			.withThrowableOfType(ExecutionException.class)
			.havingCause()
			.isInstanceOf(FileTransferException.class)
			.withMessageContaining("such.txt");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.api.uploadFileStream(FileSource.url("https://example.org/a.png")))
			.withMessageContaining("by itself");
	}

	@Test
	void aCancelledUploadIsDropped() throws Exception {
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch held = new CountDownLatch(1);
		CompletableFuture<?> upload = this.api.uploadFileStream(FileSource.of(bytes(20 * Uploader.CHUNK)),
				FileUploadOptions.DEFAULTS.withProgress((now, total) -> {
					begun.countDown();
					awaitLatch(held);
				}));
		assertThat(begun.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
		assertThat(upload.cancel(true)).isTrue();
		held.countDown();
		await().atMost(PATIENCE).until(this::wasDropped);
		assertThat(chunks()).hasSizeLessThan(10);
	}

	@Test
	void anInterruptedSynchronousUploadIsDropped() throws Exception {
		CountDownLatch begun = new CountDownLatch(1);
		CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
		Thread caller = new Thread(() -> {
			try {
				this.api.uploadFileStreamSync(FileSource.of(bytes(20 * Uploader.CHUNK)),
						FileUploadOptions.DEFAULTS.withProgress((now, total) -> begun.countDown()));
			}
			catch (CallInterruptedException ex) {
				interrupted.complete(Thread.currentThread().isInterrupted());
			}
		});
		this.napCat.faults().forAction(ACTION).delays(Duration.ofMillis(50));
		caller.start();
		assertThat(begun.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
		caller.interrupt();
		assertThat(interrupted).succeedsWithin(PATIENCE).isEqualTo(true);
		await().atMost(PATIENCE).until(this::wasDropped);
	}

	@Test
	void whoeverNeverConnectedFailsAtOnce() {
		this.napCat.goAway();
		await().atMost(PATIENCE).until(() -> this.bot.bot().link() != LinkState.CONNECTED);
		assertThat(this.api.uploadFileStream(FileSource.of(bytes(10)))).failsWithin(PATIENCE)
			.withThrowableOfType(ExecutionException.class)
			.havingCause()
			.isInstanceOfSatisfying(ConnectionLostException.class, (lost) -> assertThat(lost.sent()).isFalse());
	}

	@Test
	void whoeverWantsToWaitForAConnectionIsServedByTheNext() {
		this.napCat.goAway();
		await().atMost(PATIENCE).until(() -> this.bot.bot().link() != LinkState.CONNECTED);
		CompletableFuture<ApiResult<HostFile>> upload = this.api.with(CallOptions.connectionWait(PATIENCE))
			.uploadFileStream(FileSource.of(bytes(10)));
		CompletableFuture<ApiResult<SentMessage>> send = this.api.with(CallOptions.connectionWait(PATIENCE))
			.postPrivateMsg(456, Message.empty().image(FileSource.of(bytes(2_000_000))));
		this.napCat.comeBack();
		assertThat(Path.of(upload.join().orElseThrow().filePath())).hasBinaryContent(bytes(10));
		assertThat(send.join().isOk()).isTrue();
	}

	@Test
	void severalUploadsRunSideBySide() {
		List<CompletableFuture<ApiResult<HostFile>>> uploads = IntStream.range(0, 30)
			.mapToObj((i) -> this.api.uploadFileStream(FileSource.of(bytes(Uploader.CHUNK + i), "same.bin")))
			.toList();
		for (int i = 0; i < uploads.size(); i++) {
			assertThat(Path.of(uploads.get(i).join().orElseThrow().filePath()))
				.hasBinaryContent(bytes(Uploader.CHUNK + i));
		}
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

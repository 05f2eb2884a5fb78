package io.ncatbot.connection;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;

import io.ncatbot.api.ApiResult;
import io.ncatbot.api.BotAPI;
import io.ncatbot.api.ConnectionLostException;
import io.ncatbot.api.FileTransferException;
import io.ncatbot.api.ResultFormatException;
import io.ncatbot.api.file.FileUploadOptions;
import io.ncatbot.api.file.HostFile;
import io.ncatbot.concurrent.ManualTimers;
import io.ncatbot.message.FileSource;
import io.ncatbot.message.Image;
import io.ncatbot.message.Message;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Every upload ends, request by request, with time moved by hand.
 */
class UploadEndingTest {

	private static final Duration PATIENCE = TestBot.PATIENCE;

	private static final int CHUNK = 1 << 18;

	private final ManualTimers time = new ManualTimers();

	private final FakeNapCat napCat = new FakeNapCat();

	private TestBot bot;

	private FakeNapCat.Attempt connection;

	private BotAPI api;

	@BeforeEach
	void connect() {
		this.bot = TestBot.at("ws://localhost:3001")
			.connector(this.napCat)
			.timers(this.time)
			.settings(ConnectionSettings.DEFAULTS)
			.start();
		this.connection = this.napCat.accept();
		this.api = this.bot.api();
	}

	@AfterEach
	void close() {
		this.bot.close();
	}

	private CompletableFuture<ApiResult<HostFile>> begin(int chunks) {
		return this.api.uploadFileStream(FileSource.of(new byte[chunks * CHUNK]));
	}

	private String request(int index) {
		soon().until(() -> this.connection.sent().size() > index);
		return this.connection.sent().get(index);
	}

	private void accept(int index, String status, int received) {
		request(index);
		this.connection.answer(index,
				"""
						"status":"ok","retcode":0,"data":{"type":"stream","status":"%s","received_chunks":%d,"total_chunks":8}"""
					.formatted(status, received));
	}

	private void acceptChunk(int index) {
		assertThat(request(index)).contains("\"chunk_data\"");
		accept(index, "chunk_received", 1);
	}

	private void complete(int index) {
		assertThat(request(index)).contains("\"is_complete\":true").doesNotContain("chunk_data");
		this.connection.answer(index, """
				"status":"ok","retcode":0,"data":{"type":"response","status":"file_complete","file_path":"/tmp/x"}""");
	}

	private void refuse(int index, int retcode, String data) {
		request(index);
		this.connection.say("""
				{"status":"failed","retcode":%d,"data":%s,"message":"没有","wording":"没有","echo":"%s"}"""
			.formatted(retcode, data, this.connection.echo(index)));
	}

	private void reconnect() {
		int before = this.napCat.attempts();
		soon().until(() -> {
			this.time.advance(Duration.ofSeconds(1));
			return this.napCat.attempts() > before;
		});
		this.connection = this.napCat.accept();
	}

	@Test
	void aFewChunksAreUnderWayAtOnce() {
		CompletableFuture<ApiResult<HostFile>> upload = begin(6);
		request(3);
		for (int i = 0; i < 6; i++) {
			assertThat(this.connection.sent()).hasSizeLessThanOrEqualTo(i + 4);
			acceptChunk(i);
		}
		complete(6);
		assertThat(upload.join().orElseThrow().filePath()).isEqualTo("/tmp/x");
		assertThat(this.connection.sent()).hasSize(7);
		assertThat(request(0)).contains("\"chunk_index\":0", "\"total_chunks\":6", "\"expected_sha256\":\"")
			.doesNotContain("file_size");
	}

	@Test
	void whatIsStillThereGetsOnlyWhatIsMissing() {
		CompletableFuture<ApiResult<HostFile>> upload = begin(8);
		acceptChunk(0);
		acceptChunk(1);
		request(5);
		this.connection.drop();
		reconnect();
		assertThat(request(0)).contains("\"verify_only\":true").doesNotContain("total_chunks");
		accept(0, "file_created", 4);
		assertThat(request(1)).contains("\"chunk_index\":2,");
		for (int i = 1; i <= 6; i++) {
			acceptChunk(i);
		}
		complete(7);
		assertThat(upload.join().isOk()).isTrue();
	}

	@Test
	void whatIsForgottenOrTooLittleBeginsAnew() {
		CompletableFuture<ApiResult<HostFile>> upload = begin(2);
		request(1);
		acceptChunk(0);
		this.connection.drop();
		reconnect();
		refuse(0, 1200, "{\"type\":\"error\",\"data_type\":\"error\"}");
		assertThat(request(1)).contains("\"chunk_index\":0,");
		request(2);
		acceptChunk(1);
		this.connection.drop();
		reconnect();
		accept(0, "file_created", 0);
		assertThat(request(1)).contains("\"reset\":true");
		refuse(1, 1200, "{\"type\":\"error\",\"data_type\":\"error\"}");
		acceptChunk(2);
		acceptChunk(3);
		complete(4);
		assertThat(upload.join().isOk()).isTrue();
	}

	@Test
	void aConnectionThatChangesWhileNothingIsUnderWayIsNoticed() throws Exception {
		CountDownLatch held = new CountDownLatch(1);
		CompletableFuture<ApiResult<HostFile>> upload = this.api.uploadFileStream(FileSource.of(new byte[5 * CHUNK]),
				FileUploadOptions.DEFAULTS.withProgress((bytes, total) -> {
					try {
						held.await();
					}
					catch (InterruptedException ex) {
						Thread.currentThread().interrupt();
					}
				}));
		for (int i = 0; i < 4; i++) {
			acceptChunk(i);
		}
		this.connection.drop();
		reconnect();
		held.countDown();
		assertThat(request(0)).as("the fifth chunk was sent before, or NapCat is asked first")
			.contains("\"verify_only\":true");
		refuse(0, 1200, "{\"type\":\"error\",\"data_type\":\"error\"}");
		for (int i = 1; i <= 5; i++) {
			acceptChunk(i);
		}
		complete(6);
		assertThat(upload.join().isOk()).isTrue();
	}

	@Test
	void theNextConnectionIsNotWaitedForForEver() {
		CompletableFuture<ApiResult<HostFile>> upload = begin(2);
		acceptChunk(0);
		request(1);
		this.connection.drop();
		soon().until(() -> {
			this.time.advance(Duration.ofSeconds(30));
			return upload.isDone();
		});
		assertThat(upload).failsWithin(PATIENCE)
			.withThrowableOfType(ExecutionException.class)
			.havingCause()
			.isInstanceOf(ConnectionLostException.class);
	}

	@Test
	void shutdownEndsTheWaitingForAConnection() {
		CompletableFuture<ApiResult<HostFile>> upload = begin(2);
		acceptChunk(0);
		request(1);
		this.connection.drop();
		this.bot.bots().stop();
		assertThat(upload).failsWithin(PATIENCE)
			.withThrowableOfType(ExecutionException.class)
			.havingCause()
			.isInstanceOf(ConnectionLostException.class)
			.withMessageContaining("shut down");
	}

	@Test
	void triesWithoutProgressAreCounted() {
		CompletableFuture<ApiResult<HostFile>> upload = begin(1);
		request(0);
		for (int i = 0; i < 3; i++) {
			this.connection.drop();
			reconnect();
			request(0);
		}
		this.connection.drop();
		assertThat(upload).failsWithin(PATIENCE)
			.withThrowableOfType(ExecutionException.class)
			.havingCause()
			.isInstanceOf(ConnectionLostException.class);
	}

	@Test
	void aWrongSumIsAnErrorOfItsOwn() {
		CompletableFuture<ApiResult<HostFile>> upload = begin(1);
		acceptChunk(0);
		request(1);
		this.connection.answer(1,
				"""
						"status":"ok","retcode":0,"data":{"type":"response","status":"file_complete","file_path":"/x","sha256":"00"}""");
		assertThat(upload).failsWithin(PATIENCE)
			.withThrowableOfType(ExecutionException.class)
			.havingCause()
			.isInstanceOf(FileTransferException.class)
			.withMessageContaining("SHA-256");
	}

	@Test
	void anAnswerThatSaysNothingIsAnErrorOfItsOwn() {
		CompletableFuture<ApiResult<HostFile>> upload = begin(1);
		acceptChunk(0);
		request(1);
		this.connection.answer(1, "\"status\":\"ok\",\"retcode\":0,\"data\":null");
		assertThat(upload).failsWithin(PATIENCE)
			.withThrowableOfType(ExecutionException.class)
			.havingCause()
			.isInstanceOf(ResultFormatException.class);
	}

	@Test
	void anUnknownActionIsToldFromAFailureWhereTheCodeIsTheSame() {
		Message large = Message.of(new Image(FileSource.of(new byte[2_000_000])));
		CompletableFuture<?> failed = this.api.postGroupMsg(123, large);
		refuse(0, 200, "{\"type\":\"error\",\"data_type\":\"error\"}");
		assertThat(failed).as("NapCat's handler failed").succeedsWithin(PATIENCE);
		List<String> sent = this.connection.sent();
		int before = sent.size();
		CompletableFuture<?> unknown = this.api.postGroupMsg(123, large);
		request(before + 3);
		refuse(before, 200, "null");
		soon().until(() -> sent.get(sent.size() - 1).contains("send_group_msg"));
		assertThat(sent.get(sent.size() - 1)).contains("base64://");
		this.connection.answer(sent.size() - 1, "\"status\":\"ok\",\"retcode\":0,\"data\":{\"message_id\":1}");
		assertThat(unknown).succeedsWithin(PATIENCE);
	}

	@Test
	void theSendWaitsLongerTheMoreWasUploaded() {
		CompletableFuture<?> send = this.api.postGroupMsg(123, Message.of(new Image(FileSource.of(new byte[4 << 20]))));
		for (int i = 0; i < 16; i++) {
			acceptChunk(i);
		}
		complete(16);
		assertThat(request(17)).contains("\"file\":\"/tmp/x\"");
		this.time.advance(Duration.ofSeconds(199));
		assertThat(send).isNotDone();
		this.time.advance(Duration.ofSeconds(2));
		assertThat(send).failsWithin(PATIENCE);
	}

	/** Time is moved by hand, so there is nothing to wait for but other threads. */
	private static ConditionFactory soon() {
		return await().atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(2));
	}

}

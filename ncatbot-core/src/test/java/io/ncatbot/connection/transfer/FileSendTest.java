package io.ncatbot.connection.transfer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import tools.jackson.databind.JsonNode;

import io.ncatbot.api.ApiResult;
import io.ncatbot.api.BotAPI;
import io.ncatbot.api.ConnectionLostException;
import io.ncatbot.api.FileTransferException;
import io.ncatbot.api.message.SentMessage;
import io.ncatbot.connection.TestBot;
import io.ncatbot.message.File;
import io.ncatbot.message.FileSource;
import io.ncatbot.message.ForwardMessage;
import io.ncatbot.message.Image;
import io.ncatbot.message.Message;
import io.ncatbot.message.Video;
import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.call.RecordedCall;
import io.ncatbot.simulator.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.core.io.FileSystemResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

/**
 * How files of our own get to NapCat when something is sent, over a real socket.
 */
class FileSendTest {

	private static final Duration PATIENCE = TestBot.PATIENCE;

	private static final String UPLOAD = "upload_file_stream";

	@TempDir
	private Path folder;

	private final NapCatSimulator napCat = NapCatSimulator.builder()
		.world(World.of(10001, "喵喵").addFriend(456, "小明").addGroup(123, "测试群"))
		.start();

	private TestBot bot = TestBot.at(this.napCat.url()).start().connected();

	private BotAPI api = this.bot.api();

	@AfterEach
	void close() {
		this.bot.close();
		this.napCat.close();
	}

	private void restart(FileSettings settings) {
		this.bot.close();
		this.bot = TestBot.at(this.napCat.url()).files(settings).start().connected();
		this.api = this.bot.api();
	}

	private static byte[] bytes(int length) {
		byte[] bytes = new byte[length];
		new Random(length).nextBytes(bytes);
		return bytes;
	}

	private static String base64(byte[] bytes) {
		return "base64://" + Base64.getEncoder().encodeToString(bytes);
	}

	private JsonNode params(String action) {
		return this.napCat.awaitCall(action, PATIENCE).params();
	}

	private String sentFile(int segment) {
		return params("send_group_msg").path("message").path(segment).path("data").path("file").asString();
	}

	@Test
	void aSmallFileGoesInside() throws IOException {
		Path file = Files.write(this.folder.resolve("a.png"), bytes(1 << 20));
		this.api.postGroupMsgSync(123, Message.empty().image(FileSource.of(file))).orElseThrow();
		assertThat(sentFile(0)).isEqualTo(base64(bytes(1 << 20)));
		assertThat(this.napCat.callCount(UPLOAD)).isZero();
	}

	@Test
	void aLargeFileIsUploadedFirst() throws IOException {
		byte[] content = bytes((1 << 20) + 1);
		Path file = Files.write(this.folder.resolve("a.png"), content);
		ApiResult<SentMessage> sync = this.api.postGroupMsgSync(123, Message.empty().image(FileSource.of(file)));
		assertThat(sync.orElseThrow().messageId()).isPositive();
		assertThat(Path.of(sentFile(0))).hasBinaryContent(content);
		this.napCat.clearCalls();
		CompletableFuture<ApiResult<SentMessage>> async = this.api.postPrivateMsg(456,
				Message.of("看").plus(new File(FileSource.of(new ByteArrayInputStream(content), "a.bin"))));
		assertThat(async.join().orElseThrow().messageId()).isPositive();
		JsonNode segment = params("send_private_msg").path("message").path(1).path("data");
		assertThat(Path.of(segment.path("file").asString())).hasBinaryContent(content);
		await().atMost(PATIENCE).until(() -> this.bot.bot().activity().callsPending() == 0);
	}

	@Test
	void theRoomInsideIsForAllFilesOfAMessageTogether() {
		Message message = Message.of(new Image(FileSource.of(bytes(600_000))), new Image(FileSource.of(bytes(600_001))),
				new Image(FileSource.of(bytes(400_002))));
		this.api.postGroupMsgSync(123, message).orElseThrow();
		assertThat(sentFile(0)).isEqualTo(base64(bytes(600_000)));
		assertThat(Path.of(sentFile(1))).hasBinaryContent(bytes(600_001));
		assertThat(sentFile(2)).isEqualTo(base64(bytes(400_002)));
	}

	@Test
	void filesInNodesThumbnailsAndListsCountToo() {
		FileSource large = FileSource.of(bytes(2_000_000));
		ForwardMessage forward = ForwardMessage.of(Message.of(new Video(large, null, null, null, large)),
				Message.empty().image(large));
		this.api.sendGroupForwardMsgSync(123, forward).orElseThrow();
		JsonNode nodes = params("send_group_forward_msg").path("message");
		JsonNode video = nodes.path(0).path("data").path("content").path(0).path("data");
		String path = video.path("file").asString();
		assertThat(Path.of(path)).hasBinaryContent(bytes(2_000_000));
		assertThat(video.path("thumb").asString()).as("one file is uploaded once").isEqualTo(path);
		assertThat(nodes.path(1).path("data").path("content").path(0).path("data").path("file").asString())
			.isEqualTo(path);
		this.napCat.answer("some_action", (params) -> null);
		this.api.callSync("some_action",
				Map.of("files", List.of(large, FileSource.of(bytes(5))), "other", Map.of("file", large)));
		JsonNode params = params("some_action");
		assertThat(Path.of(params.path("files").path(0).asString())).hasBinaryContent(bytes(2_000_000));
		assertThat(params.path("files").path(1).asString()).isEqualTo(base64(bytes(5)));
		assertThat(params.path("other").path("file").asString()).isEqualTo(params.path("files").path(0).asString());
	}

	@Test
	void actionsThatLookOnTheirDiskGetAPathHoweverSmallTheFileIs() {
		this.napCat.answer("create_flash_task", (params) -> null);
		this.api.createFlashTaskSync(List.of(FileSource.of(bytes(5), "a.txt"), FileSource.onNapCatHost("/b")));
		JsonNode files = params("create_flash_task").path("files");
		assertThat(Path.of(files.path(0).asString())).hasBinaryContent(bytes(5));
		assertThat(files.path(1).asString()).isEqualTo("/b");
	}

	@Test
	void groupFilesAreUploadedToo() throws IOException {
		Path file = Files.write(this.folder.resolve("报告.pdf"), bytes(3_000_000));
		this.napCat.answer("upload_group_file", (params) -> null);
		this.api.uploadGroupFileSync(123, FileSource.of(file), "报告.pdf");
		assertThat(Path.of(params("upload_group_file").path("file").asString())).hasBinaryContent(bytes(3_000_000));
	}

	@Test
	void onASharedDiskPathsAreSent() throws IOException {
		restart(new FileSettings(FileDelivery.SHARED_DISK, 1000, 1000));
		Path file = Files.write(this.folder.resolve("a.png"), bytes(5_000_000));
		this.api
			.postGroupMsgSync(123, Message.of(new Image(FileSource.of(file)),
					new Image(FileSource.of(new FileSystemResource(file))), new Image(FileSource.of(bytes(10)))))
			.orElseThrow();
		assertThat(sentFile(0)).isEqualTo(file.toAbsolutePath().toString()).isEqualTo(sentFile(1));
		assertThat(sentFile(2)).isEqualTo(base64(bytes(10)));
		assertThat(this.napCat.callCount(UPLOAD)).isZero();
	}

	@Test
	void whatNapCatGetsByItselfIsPassedThrough() throws IOException {
		Path there = Files.write(this.folder.resolve("there.png"), bytes(5_000_000));
		this.api.postGroupMsgSync(123, Message.empty().image(FileSource.onNapCatHost(there.toString()))).orElseThrow();
		assertThat(sentFile(0)).isEqualTo(there.toString());
		this.napCat.clearCalls();
		this.api.postGroupMsgSync(123, Message.empty().image(FileSource.url("https://example.org/a.png")));
		assertThat(sentFile(0)).isEqualTo("https://example.org/a.png");
	}

	@Test
	void aPeerWithoutUploadsGetsTheFileInsideAndIsNotAskedAgain() {
		this.napCat.faults().forAction(UPLOAD).fails(1404, "不支持的API upload_file_stream");
		byte[] content = bytes(3_000_000);
		for (int i = 0; i < 2; i++) {
			this.napCat.clearCalls();
			this.api.postGroupMsgSync(123, Message.empty().image(FileSource.of(content))).orElseThrow();
			assertThat(sentFile(0)).isEqualTo(base64(content));
		}
		assertThat(this.napCat.callCount(UPLOAD)).as("it was asked with the first message only").isZero();
		this.napCat.faults().clear();
		this.napCat.dropConnections();
		await().atMost(PATIENCE).until(() -> this.bot.bot().activity().connections() == 2);
		this.napCat.clearCalls();
		this.api.postGroupMsgSync(123, Message.empty().image(FileSource.of(content))).orElseThrow();
		assertThat(Path.of(sentFile(0))).as("the next peer may know more").hasBinaryContent(content);
	}

	@Test
	void aPeerWithoutUploadsGetsNothingBeyondTheLimit() throws IOException {
		restart(new FileSettings(FileDelivery.AUTO, 5L << 20, 1000));
		this.napCat.faults().forAction(UPLOAD).fails(1404, "不支持的API upload_file_stream");
		Path file = Files.write(this.folder.resolve("film.mp4"), bytes(6 << 20));
		for (FileSource source : List.of(FileSource.of(file),
				FileSource.of(new ByteArrayInputStream(bytes(6 << 20)), "film.mp4"))) {
			assertThat(this.api.postGroupMsg(123, Message.of(new Video(source)))).failsWithin(PATIENCE)
				.withThrowableOfType(ExecutionException.class)
				.havingCause()
				.isInstanceOf(FileTransferException.class)
				.withMessageContaining("film.mp4")
				.withMessageContaining("6.0 MiB")
				.withMessageContaining("ncatbot.limits.inline-files")
				.withMessageContaining("ncatbot.files=shared-disk");
		}
		assertThatExceptionOfType(FileTransferException.class)
			.isThrownBy(() -> this.api.createFlashTaskSync(List.of(FileSource.of(bytes(5), "a.txt"))))
			.withMessageContaining("a.txt")
			.withMessageContaining("FileSource.onNapCatHost");
		assertThat(this.napCat.callCount("send_group_msg")).isZero();
	}

	@Test
	void whatNapCatSaysToTheUploadIsTheResult() {
		this.napCat.faults().forAction(UPLOAD).fails(1200, "磁盘已满");
		ApiResult<SentMessage> result = this.api.postGroupMsgSync(123,
				Message.empty().image(FileSource.of(bytes(2_000_000))));
		assertThat(result.retcode()).isEqualTo(1200);
		assertThat(result.message()).isEqualTo("磁盘已满");
		assertThat(result.data()).isNull();
		assertThat(this.napCat.callCount("send_group_msg")).isZero();
	}

	@Test
	void aConnectionThatIsLostDuringTheUploadHarmsNothing() {
		byte[] content = bytes(5_000_000);
		this.napCat.faults().forAction(UPLOAD).dropsLink().times(1);
		this.api.postGroupMsgSync(123, Message.empty().image(FileSource.of(content))).orElseThrow();
		assertThat(Path.of(sentFile(0))).hasBinaryContent(content);
		assertThat(this.napCat.callCount("send_group_msg")).isEqualTo(1);
	}

	@Test
	void aConnectionThatIsLostDuringTheSendIsNotTriedAgain() {
		this.napCat.faults().forAction("send_group_msg").dropsLink().times(1);
		assertThatExceptionOfType(ConnectionLostException.class)
			.isThrownBy(() -> this.api.postGroupMsgSync(123, Message.empty().image(FileSource.of(bytes(2_000_000)))))
			.satisfies((lost) -> assertThat(lost.sent()).isTrue())
			.satisfies((lost) -> assertThat(lost.action()).isEqualTo("send_group_msg"));
		assertThat(this.napCat.callCount("send_group_msg")).isEqualTo(1);
	}

	@Test
	void aCancelledSendIsNeverSent() {
		this.napCat.faults().forAction(UPLOAD).delays(Duration.ofMillis(100));
		CompletableFuture<?> send = this.api.postGroupMsg(123, Message.empty().image(FileSource.of(bytes(5_000_000))));
		this.napCat.awaitCall(UPLOAD, PATIENCE);
		assertThat(send.cancel(true)).isTrue();
		this.napCat.awaitCall(UPLOAD, (call) -> call.params().path("reset").asBoolean(false), PATIENCE);
		await().atMost(PATIENCE).until(() -> this.bot.bot().activity().callsPending() == 0);
		assertThat(this.napCat.callCount("send_group_msg")).isZero();
	}

	@Test
	void wrongFilesAreRefusedAtTheCallByBothForms() throws IOException {
		Path empty = Files.createFile(this.folder.resolve("empty.png"));
		Message nothing = Message.empty().image(FileSource.of(empty));
		assertThatIllegalArgumentException().isThrownBy(() -> this.api.postGroupMsg(123, nothing))
			.withMessageContaining("empty.png");
		assertThatIllegalArgumentException().isThrownBy(() -> this.api.postGroupMsgSync(123, nothing));
		assertThatIllegalArgumentException().isThrownBy(() -> this.api.postGroupMsg(123,
				Message.empty().image(FileSource.of(new ByteArrayInputStream(new byte[0])))));
		Message missing = Message.empty().image(FileSource.of(this.folder.resolve("missing.png")));
		assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> this.api.postGroupMsg(123, missing))
			.withMessageContaining("missing.png");
		assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> this.api.postGroupMsgSync(123, missing));
		assertThat(this.napCat.calls()).isEmpty();
		assertThat(this.bot.bot().activity().callsPending()).isZero();
	}

	@Test
	void textThatLooksLikeAPlaceholderStaysText() {
		FileSource large = FileSource.of(bytes(2_000_000));
		this.api.postGroupMsgSync(123, Message.of("ncatbot-upload: \"quoted\"").image(large)).orElseThrow();
		RecordedCall call = this.napCat.awaitCall("send_group_msg", PATIENCE);
		assertThat(call.params().path("message").path(0).path("data").path("text").asString())
			.isEqualTo("ncatbot-upload: \"quoted\"");
	}

	@Test
	void theUploadIsKeptForAsLongAsTheSendMayTake() {
		this.api.postGroupMsgSync(123, Message.empty().image(FileSource.of(bytes(2 << 20)))).orElseThrow();
		RecordedCall chunk = this.napCat.awaitCall(UPLOAD, PATIENCE);
		assertThat(chunk.params().path("file_retention").asLong()).isEqualTo(Duration.ofSeconds(630).toMillis());
	}

}

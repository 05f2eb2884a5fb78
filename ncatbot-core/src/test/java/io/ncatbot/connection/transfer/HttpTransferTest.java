package io.ncatbot.connection.transfer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import io.ncatbot.api.ApiException;
import io.ncatbot.api.ApiResult;
import io.ncatbot.api.file.FileDownload;
import io.ncatbot.api.file.HostFile;
import io.ncatbot.api.file.TestDownloadFrame;
import io.ncatbot.connection.Relay;
import io.ncatbot.connection.TestBot;
import io.ncatbot.message.FileSource;
import io.ncatbot.message.Message;
import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.call.RecordedCall;
import io.ncatbot.simulator.file.FileContent;
import io.ncatbot.simulator.server.HttpSettings;
import io.ncatbot.simulator.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * Files go both ways over HTTP as they do over a WebSocket.
 */
class HttpTransferTest {

	private static final Duration PATIENCE = TestBot.PATIENCE;

	@TempDir
	private Path folder;

	private final NapCatSimulator napCat = NapCatSimulator.builder()
		.world(World.of(10001, "喵喵").addFriend(456, "小明"))
		.forwardWebSocket(false)
		.http(HttpSettings.http(0, ""))
		.http(HttpSettings.sse(0, ""))
		.start();

	@AfterEach
	void close() {
		this.napCat.close();
	}

	private TestBot bot(boolean events) {
		TestBot bot = TestBot.at(events ? this.napCat.sseUrl() : this.napCat.httpUrl()).start().connected();
		if (events) {
			this.napCat.awaitConnections(1, PATIENCE);
		}
		return bot;
	}

	private static byte[] bytes(int length) {
		byte[] bytes = new byte[length];
		new Random(length).nextBytes(bytes);
		return bytes;
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void aFileIsUploadedAndSent(boolean events) throws Exception {
		byte[] content = bytes(5 * Uploader.CHUNK + 17);
		Path file = Files.write(this.folder.resolve("a.bin"), content);
		try (TestBot bot = bot(events)) {
			HostFile host = bot.api().uploadFileStreamSync(file).orElseThrow();
			assertThat(Path.of(host.filePath())).hasBinaryContent(content);
			assertThat(bot.api().postPrivateMsgSync(456, Message.of().image(FileSource.of(content, "b.png"))).isOk())
				.isTrue();
			RecordedCall sent = this.napCat.awaitCall("send_private_msg", PATIENCE);
			assertThat(sent.params().path("message").path(0).path("type").asString()).isEqualTo("image");
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void aFileIsDownloaded(boolean events) throws Exception {
		byte[] content = bytes(3_000_001);
		String key = this.napCat.addFile("a.bin", FileContent.of(content));
		Path target = this.folder.resolve("a.bin");
		try (TestBot bot = bot(events)) {
			FileDownload download = bot.api().downloadFileStreamSync(key, target).orElseThrow();
			assertThat(target).hasBinaryContent(content);
			assertThat(download.totalChunks()).isEqualTo(46);
			assertThat(bot.api().getStatusSync().isOk()).isTrue();
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void aStreamThatFailsLeavesNothing(boolean events) {
		Path target = this.folder.resolve("a.bin");
		try (TestBot bot = bot(events)) {
			ApiResult<FileDownload> unknown = bot.api().downloadFileStreamSync("no such file", target);
			assertThat(unknown.retcode()).isEqualTo(200);
			assertThatExceptionOfType(ApiException.class).isThrownBy(unknown::orElseThrow);
			assertThat(target).doesNotExist();
			List<TestDownloadFrame> frames = new CopyOnWriteArrayList<>();
			assertThat(bot.api().testDownloadStreamSync(true, frames::add).isOk()).isFalse();
			assertThat(frames).hasSize(10);
		}
	}

	@Test
	void theAnswerMayOvertakeThePartsThatComeAsEvents() throws Exception {
		byte[] content = bytes(400_000);
		String key = this.napCat.addFile("a.bin", FileContent.of(content));
		Path target = this.folder.resolve("a.bin");
		int port = Integer.parseInt(this.napCat.sseUrl().replaceAll(".*:(\\d+).*", "$1"));
		try (Relay relay = Relay.to(port);
				TestBot bot = TestBot.at("http://127.0.0.1:" + relay.port()).start().connected()) {
			this.napCat.awaitConnections(1, PATIENCE);
			relay.holdEvents();
			CompletableFuture<ApiResult<FileDownload>> download = bot.api().downloadFileStream(key, target);
			// The last frame has been answered, since the next call's answer is here.
			await().atMost(PATIENCE)
				.until(() -> this.napCat.activity().callsDone() == this.napCat.activity().callsBegun()
						&& this.napCat.callCount("download_file_stream") == 1);
			bot.api().getStatusSync().orElseThrow();
			await().during(Duration.ofMillis(300)).atMost(PATIENCE).until(() -> !download.isDone());
			relay.letEventsPass();
			assertThat(download).succeedsWithin(PATIENCE);
			assertThat(target).hasBinaryContent(content);
		}
	}

}

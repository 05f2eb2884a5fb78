package io.ncatbot.simulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

import io.ncatbot.simulator.file.FileContent;
import io.ncatbot.simulator.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Streaming actions over a socket.
 */
class StreamTests {

	private final NapCatSimulator sim = NapCatSimulator.builder().world(World.demo()).start();

	private TestBot bot;

	@BeforeEach
	void connect() {
		this.bot = TestBot.connect(this.sim);
	}

	@AfterEach
	void close() {
		this.bot.close();
		this.sim.close();
	}

	private JsonNode upload(String params) {
		return this.bot.call("upload_file_stream", "{stream_id: 's', " + params + "}");
	}

	private static String base64(String text) {
		return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

	private void progress(JsonNode reply, String type, String status, int received, int total) {
		assertThat(reply.path("retcode").intValue()).as(reply.toString()).isZero();
		assertThat(reply.path("stream").asString()).isEqualTo("stream-action");
		JsonNode data = reply.path("data");
		assertThat(data.path("type").asString()).isEqualTo(type);
		assertThat(data.path("status").asString()).isEqualTo(status);
		assertThat(data.path("stream_id").asString()).isEqualTo("s");
		assertThat(data.path("received_chunks").intValue()).isEqualTo(received);
		assertThat(data.path("total_chunks").intValue()).isEqualTo(total);
	}

	private static void failure(JsonNode reply, String message) {
		assertThat(reply.path("status").asString()).isEqualTo("failed");
		assertThat(reply.path("retcode").intValue()).isEqualTo(1200);
		assertThat(reply.path("stream").asString()).isEqualTo("stream-action");
		assertThat(reply.path("data").toString()).isEqualTo("{\"type\":\"error\",\"data_type\":\"error\"}");
		assertThat(reply.path("message").asString()).startsWith(message);
	}

	private static String sha256(byte[] content) throws Exception {
		return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "file_size: 12, ", "file_size: 99999999, " })
	void chunksInAnyOrderMakeAFile(String size) throws Exception {
		String first = size + "total_chunks: 3, filename: '猫.txt', expected_sha256: '"
				+ sha256("一二三四".getBytes(StandardCharsets.UTF_8)) + "', ";
		progress(upload(first + "chunk_index: 2, chunk_data: '" + base64("四") + "'"), "stream", "chunk_received", 1, 3);
		progress(upload("chunk_index: '0', chunk_data: '" + base64("一二") + "'"), "stream", "chunk_received", 2, 3);
		progress(upload("chunk_index: 0, chunk_data: '" + base64("别的") + "'"), "stream", "file_created", 2, 3);
		progress(upload("verify_only: true"), "stream", "file_created", 2, 3);
		failure(upload("is_complete: true"), size.contains("12") ? "Missing memory chunk 1" : "Missing chunk file 1");
		progress(upload("chunk_index: 1, is_complete: true, chunk_data: '" + base64("三") + "'"), "stream",
				"chunk_received", 3, 3);
		JsonNode done = upload("is_complete: true");
		progress(done, "response", "file_complete", 3, 3);
		assertThat(done.path("data").path("file_size").longValue()).isEqualTo(12);
		assertThat(done.path("data").path("sha256").asString()).hasSize(64);
		Path path = Path.of(done.path("data").path("file_path").asString());
		assertThat(path).isAbsolute().hasFileName("猫.txt").hasContent("一二三四");
		failure(upload("is_complete: true"), "total_chunks required for new stream");
		failure(upload("is_complete: true, total_chunks: 1"), "Missing chunk file 0");
	}

	@Test
	void oncePiecesAreAllThereAnyRequestCompletes() {
		upload("total_chunks: 1, chunk_index: 0, chunk_data: 'QUJD'");
		progress(upload("verify_only: true"), "stream", "file_created", 1, 1);
		JsonNode done = upload("chunk_data: ''");
		progress(done, "response", "file_complete", 1, 1);
		assertThat(done.path("data").has("sha256")).as("no hash was expected").isFalse();
	}

	@Test
	void aWrongHashFailsAndLeavesTheUploadAlive() {
		upload("total_chunks: 1, chunk_index: 0, chunk_data: 'QUJD', expected_sha256: 'B5D4'");
		failure(upload("is_complete: true"), "SHA256 mismatch");
		progress(upload("verify_only: true"), "stream", "file_created", 1, 1);
		failure(upload("reset: true"), "Stream reset completed");
		failure(upload("verify_only: true"), "Stream not found");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { //
			"chunk_index: 0, chunk_data: 'QUJD'                  | total_chunks required for new stream", //
			"total_chunks: 0, chunk_index: 0, chunk_data: 'QUJD' | total_chunks required for new stream", //
			"total_chunks: 2, chunk_index: 2, chunk_data: 'QUJD' | Invalid chunk index: 2", //
			"total_chunks: 2, chunk_index: -1, chunk_data: 'QQ'  | Invalid chunk index: -1" })
	void whatCannotBeAChunkFails(String params, String message) {
		failure(upload(params), message);
	}

	@Test
	void aChunkWithoutIndexIsIgnored() {
		progress(upload("total_chunks: 2, chunk_data: 'QUJD'"), "stream", "file_created", 0, 2);
	}

	@Test
	void aRefusedParameterIsAnErrorFrameToo() {
		JsonNode reply = this.bot.call("upload_file_stream", "{}");
		assertThat(reply.path("retcode").intValue()).isEqualTo(1400);
		assertThat(reply.path("stream").asString()).isEqualTo("stream-action");
		assertThat(reply.path("data").path("type").asString()).isEqualTo("error");
	}

	@Test
	void anUploadBelongsToNoConnection() {
		upload("total_chunks: 2, chunk_index: 0, chunk_data: 'QUJD'");
		try (TestBot other = TestBot.connect(this.sim)) {
			progress(other.call("upload_file_stream", "{stream_id: 's', chunk_index: 1, chunk_data: 'QUJD'}"), "stream",
					"chunk_received", 2, 2);
		}
		progress(upload("is_complete: true"), "response", "file_complete", 2, 2);
	}

	@Test
	void anUploadedFileCanBeSentAndOutlivesItsPath() throws IOException {
		upload("total_chunks: 1, chunk_index: 0, filename: 'a.txt', chunk_data: 'QUJD'");
		String path = upload("is_complete: true").path("data").path("file_path").asString();
		JsonNode sent = this.bot.call("send_private_msg",
				"{user_id: 20001, message: [{type: 'file', data: {file: '" + path + "'}}]}");
		JsonNode segment = this.bot
			.call("get_msg", "{message_id: " + sent.path("data").path("message_id").longValue() + "}")
			.path("data")
			.path("message")
			.get(0)
			.path("data");
		assertThat(segment.path("file").asString()).isEqualTo("a.txt");
		assertThat(segment.path("file_size").asString()).isEqualTo("3");
		JsonNode cleaned = this.bot.call("clean_stream_temp_file", "{}");
		assertThat(cleaned.has("data")).isFalse();
		assertThat(cleaned.path("stream").asString()).isEqualTo("normal-action");
		assertThat(Path.of(path)).doesNotExist();
		assertThat(content(download("file_id: '" + segment.path("file_id").asString() + "'"))).asString()
			.isEqualTo("ABC");
	}

	/** All frames of a download, which all have the call's echo. */
	private List<JsonNode> download(String params) {
		this.bot.send("{action: 'download_file_stream', params: {" + params + "}, echo: 'd'}");
		return frames("d");
	}

	private List<JsonNode> frames(String echo) {
		List<JsonNode> frames = new ArrayList<>();
		JsonNode frame;
		do {
			frame = this.bot.reply(echo);
			frames.add(frame);
		}
		while (frame.path("data").path("type").asString().equals("stream"));
		return frames;
	}

	private static byte[] content(List<JsonNode> frames) {
		assertThat(frames.get(0).path("data").path("data_type").asString()).as(frames.get(0).toString())
			.isEqualTo("file_info");
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		for (JsonNode frame : frames.subList(1, frames.size() - 1)) {
			JsonNode data = frame.path("data");
			byte[] chunk = Base64.getDecoder().decode(data.path("data").asString());
			assertThat(data.path("size").intValue()).isEqualTo(chunk.length);
			assertThat(data.path("base64_size").intValue()).isEqualTo(data.path("data").asString().length());
			content.writeBytes(chunk);
		}
		JsonNode last = frames.get(frames.size() - 1).path("data");
		assertThat(last.path("data_type").asString()).isEqualTo("file_complete");
		assertThat(last.path("total_chunks").intValue()).isEqualTo(frames.size() - 2);
		assertThat(last.path("total_bytes").longValue()).isEqualTo(content.size());
		return content.toByteArray();
	}

	@Test
	void aDownloadComesInFramesInOrder() throws IOException {
		String key = this.sim.addFile("a.bin", FileContent.generated(200_001));
		List<JsonNode> frames = download("file: '" + key + "', chunk_size: 50000");
		assertThat(frames).hasSize(7).allSatisfy((frame) -> {
			assertThat(frame.path("retcode").intValue()).isZero();
			assertThat(frame.path("stream").asString()).isEqualTo("stream-action");
		});
		JsonNode info = frames.get(0).path("data");
		assertThat(info.path("file_name").asString()).isEqualTo("a.bin");
		assertThat(info.path("file_size").longValue()).isEqualTo(200_001);
		assertThat(info.path("chunk_size").intValue()).isEqualTo(50_000);
		assertThat(frames.subList(1, 6).stream().map((frame) -> frame.path("data").path("progress").intValue()))
			.containsExactly(25, 50, 75, 100, 100);
		try (InputStream in = FileContent.generated(200_001).open()) {
			assertThat(content(frames)).isEqualTo(in.readAllBytes());
		}
		assertThat(content(download("file: 'a.bin'"))).as("by its name").hasSize(200_001);
	}

	@Test
	void oneBotsDownloadHoldsUpNobody() {
		this.sim.addFile("a.bin", FileContent.generated(40 << 20));
		this.sim.addFile("b.bin", FileContent.generated(10 << 20));
		this.bot.send("{action: 'download_file_stream', params: {file: 'a.bin', chunk_size: 1048576}, echo: 'a'}");
		this.bot.send("{action: 'download_file_stream', params: {file: 'b.bin', chunk_size: 1048576}, echo: 'b'}");
		assertThat(this.bot.call("get_status", "{}").path("retcode").intValue()).isZero();
		assertThat(frames("b")).hasSize(12);
		assertThat(frames("a")).hasSize(42);
	}

	@Test
	void aDownloadIsOnItsWayUntilItsLastFrame() {
		this.bot.send("{action: 'test_download_stream', echo: 't'}");
		this.bot.reply("t");
		assertThat(this.sim.activity().callsDone()).isLessThan(this.sim.activity().callsBegun());
		frames("t");
		long deadline = System.nanoTime() + TestBot.PATIENCE.toNanos();
		while (this.sim.activity().callsDone() < this.sim.activity().callsBegun()) {
			assertThat(System.nanoTime()).as("out of patience").isLessThan(deadline);
			Thread.onSpinWait();
		}
	}

	@Test
	void aFileThatBreaksHalfWayEndsWithAnErrorFrame() {
		this.sim.addFile("broken.bin", new FileContent() {

			@Override
			public long size() {
				return 3;
			}

			@Override
			public InputStream open() {
				return new InputStream() {

					private int read;

					@Override
					public int read() throws IOException {
						if (this.read++ == 2) {
							throw new IOException("disk on fire");
						}
						return 'x';
					}

				};
			}

		});
		List<JsonNode> frames = download("file: 'broken.bin', chunk_size: 1");
		assertThat(frames).hasSize(4);
		failure(frames.get(3), "Download failed: disk on fire");
	}

	@ParameterizedTest
	@CsvSource({ "file, http://example.com/a.png", "file, ''", "file_id, nobody-knows", "file, /etc/hostname" })
	void onlyKeysAreAccepted(String key, String value) {
		failure(this.bot.call("download_file_stream", "{" + key + ": '" + value + "'}"),
				"Download failed: file not found");
	}

	@Test
	void picturesTellTheirSizeAndVoicesTheirFormat() {
		byte[] png = Base64.getDecoder()
			.decode("iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAADElEQVR4nGNgwAkAABgAAf8kJpsAAAAASUVORK5CYII=");
		String key = this.sim.addFile("a.png", FileContent.of(png));
		JsonNode image = this.bot.call("download_file_image_stream", "{file: '" + key + "'}").path("data");
		assertThat(image.path("width").intValue()).isEqualTo(3);
		assertThat(image.path("height").intValue()).isEqualTo(2);
		JsonNode voice = this.bot.call("download_file_record_stream", "{file: '" + key + "', out_format: 'mp3'}")
			.path("data");
		assertThat(voice.path("out_format").asString()).isEqualTo("mp3");
		failure(this.bot.call("download_file_record_stream", "{file: '" + key + "', out_format: 'exe'}"),
				"Download failed: 转换失败");
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void theTestStreamSendsTenFrames(boolean error) {
		this.bot.send("{action: 'test_download_stream', params: {error: " + error + "}, echo: 't'}");
		List<JsonNode> frames = frames("t");
		assertThat(frames).hasSize(11);
		assertThat(frames.subList(0, 10))
			.allSatisfy((frame) -> assertThat(frame.path("data").path("data_type").asString()).isEqualTo("data_chunk"));
		if (error) {
			failure(frames.get(10), "This is a test error");
		}
		else {
			assertThat(frames.get(10).path("data").path("data_type").asString()).isEqualTo("data_complete");
		}
	}

	@Test
	void aPathThatIsSentIsReadAtOnce() throws IOException {
		Path path = Files.createTempFile("bot", ".txt");
		try {
			Files.writeString(path, "before");
			JsonNode sent = this.bot.call("send_group_msg",
					"{group_id: 123456, message: [{type: 'file', data: {file: 'file://" + path
							+ "', name: 'n.txt'}}]}");
			assertThat(sent.path("retcode").intValue()).as(sent.toString()).isZero();
			Files.writeString(path, "after!");
			String name = String.valueOf(path.getFileName());
			assertThat(content(download("file: '" + name + "'"))).asString().isEqualTo("before");
		}
		finally {
			Files.deleteIfExists(path);
		}
	}

}

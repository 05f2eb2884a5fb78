package io.ncatbot.simulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.ncatbot.simulator.file.FileContent;
import io.ncatbot.simulator.world.GroupFile;
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
 * What the actions about files do to the world, and what they tell.
 */
class FileTests {

	private static final FileContent ABC = FileContent.of("ABC".getBytes(StandardCharsets.UTF_8));

	private final NapCatSimulator sim = NapCatSimulator.builder().world(World.demo()).reportSelfMessage(true).start();

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

	private JsonNode ok(String action, String params) {
		JsonNode reply = this.bot.call(action, "{" + params + "}");
		assertThat(reply.path("retcode").intValue()).as(reply.toString()).isZero();
		return reply.path("data");
	}

	private String failure(String action, String params) {
		JsonNode reply = this.bot.call(action, "{" + params + "}");
		assertThat(reply.path("retcode").intValue()).as(reply.toString()).isEqualTo(1200);
		return reply.path("message").asString();
	}

	private JsonNode listed(String folder) {
		return ok("get_group_files_by_folder", "group_id: 123456, folder_id: '" + folder + "'").path("files");
	}

	@Test
	void anUploadIsAMessageAndANotice() {
		String id = ok("upload_group_file", "group_id: 123456, file: 'base64://QUJD', name: '猫.txt'").path("file_id")
			.asString();
		assertThat(id).startsWith("/");
		JsonNode segment = this.bot.event("message_sent").path("message").get(0);
		assertThat(segment.path("type").asString()).isEqualTo("file");
		assertThat(segment.path("data").path("file").asString()).isEqualTo("猫.txt");
		JsonNode notice = this.bot.event("group_upload");
		assertThat(notice.path("user_id").longValue()).isEqualTo(10001);
		assertThat(notice.path("file").path("name").asString()).isEqualTo("猫.txt");
		assertThat(notice.path("file").path("size").isIntegralNumber()).isTrue();
		String key = notice.path("file").path("id").asString();
		assertThat(key).matches("[0-9a-f]{32}").isNotEqualTo(segment.path("data").path("file_id").asString());
		assertThat(ok("get_file", "file_id: '" + key + "'").path("file_size").asString()).isEqualTo("3");
		assertThat(failure("get_group_file_url", "group_id: 123456, file_id: '" + id + "'"))
			.isEqualTo("real fileUUID not found!");
	}

	@Test
	void aMembersUploadCanBeReadMovedRenamedAndDeleted() throws IOException {
		GroupFile file = this.sim.group(123456).member(20001).uploads("a.txt", ABC);
		JsonNode notice = this.bot.event("group_upload");
		assertThat(notice.path("user_id").longValue()).isEqualTo(20001);
		JsonNode segment = this.bot.event("message").path("message").get(0).path("data");
		Path path = Path
			.of(ok("get_file", "file: '" + segment.path("file_id").asString() + "'").path("file").asString());
		assertThat(path).isAbsolute().hasFileName("a.txt").hasContent("ABC");
		String folder = ok("create_group_file_folder", "group_id: 123456, folder_name: '文档'")
			.at("/groupItem/folderInfo/folderId")
			.asString();
		JsonNode root = ok("get_group_root_files", "group_id: 123456");
		assertThat(root.path("folders").get(0).path("folder_name").asString()).isEqualTo("文档");
		JsonNode entry = root.path("files").get(0);
		assertThat(entry.path("uploader").longValue()).isEqualTo(20001);
		assertThat(entry.path("dead_time").longValue()).isZero();
		String key = "group_id: 123456, file_id: '" + notice.path("file").path("id").asString() + "', ";
		ok("move_group_file", key + "current_parent_directory: '/', target_parent_directory: '" + folder + "'");
		ok("rename_group_file", key + "current_parent_directory: '" + folder + "', new_name: 'b.txt'");
		ok("get_group_file_url", key);
		assertThat(listed("/")).isEmpty();
		JsonNode moved = listed(folder).get(0);
		assertThat(moved.path("file_name").asString()).isEqualTo("b.txt");
		assertThat(moved.path("download_times").intValue()).isEqualTo(1);
		assertThat(moved.path("file_id")).as("a new key each time").isNotEqualTo(listed(folder).get(0).path("file_id"));
		assertThat(failure("delete_group_file", key)).as("not a key of a listing").isEqualTo("Invalid file_id");
		JsonNode deleted = ok("delete_group_file",
				"group_id: 123456, file_id: '" + moved.path("file_id").asString() + "'");
		assertThat(deleted.at("/transGroupFileResult/successFileIdList").get(0).asString()).isEqualTo(file.id());
		assertThat(this.sim.world().files().groups().all(123456)).isEmpty();
		Files.delete(path);
	}

	@Test
	void whoHasNoRightToDeleteIsToldInsideOfASuccess() {
		this.sim.group(123456).member(30001).uploads("owner.txt", ABC);
		JsonNode refused = ok("delete_group_file",
				"group_id: 123456, file_id: '" + listed("/").get(0).path("file_id").asString() + "'");
		assertThat(refused.at("/transGroupFileResult/failFileIdList")).hasSize(1);
		assertThat(listed("/")).hasSize(1);
		assertThat(ok("delete_group_folder", "group_id: 123456, folder: '/nope'").path("retCode").intValue())
			.isNotZero();
		ok("create_group_file_folder", "group_id: 123456, folder_name: 'x'");
		assertThat(ok("create_group_file_folder", "group_id: 123456, name: 'x'").at("/result/retCode").intValue())
			.isNotZero();
	}

	@Test
	void aFileThatIsSaidGoesAfterAWeekUnlessItIsKept() {
		this.sim.group(123456).member(20001).sendsFile("said.txt", ABC);
		JsonNode entry = listed("/").get(0);
		assertThat(entry.path("dead_time").longValue() - entry.path("upload_time").longValue()).isEqualTo(7 * 86_400);
		ok("trans_group_file", "group_id: 123456, file_id: '" + entry.path("file_id").asString() + "'");
		assertThat(listed("/").get(0).path("dead_time").longValue()).isZero();
		JsonNode info = ok("get_group_file_system_info", "group_id: 123456");
		assertThat(info.path("file_count").intValue()).isEqualTo(1);
		assertThat(info.path("used_space").longValue()).isEqualTo(3);
	}

	@Test
	void aPrivateFileArrivesAndCanBeFetched() {
		ok("upload_private_file", "user_id: 20001, file: 'data:;base64,QUJD', name: 'p.txt'");
		JsonNode segment = this.bot.event("message_sent").path("message").get(0).path("data");
		assertThat(segment.path("file").asString()).isEqualTo("p.txt");
		this.sim.friend(20001).sendsFile("back.bin", FileContent.generated(10_000_000));
		String key = this.bot.event("message").path("message").get(0).path("data").path("file_id").asString();
		assertThat(ok("get_private_file_url", "file_id: '" + key + "'").path("url").asString()).contains(key);
		assertThat(Path.of(ok("get_file", "file_id: '" + key + "'").path("file").asString())).hasSize(10_000_000);
	}

	@Test
	void aConvertedVoiceHasItsContentWithIt() {
		String key = this.sim.addFile("v.amr", ABC);
		assertThat(ok("get_record", "file: '" + key + "', out_format: 'mp3'").path("base64").asString())
			.isEqualTo("QUJD");
		assertThat(ok("get_record", "file: '" + key + "', out_format: ''").has("base64")).isFalse();
		assertThat(failure("get_record", "file: '" + key + "', out_format: 'exe'")).contains("转换失败");
		assertThat(failure("get_image", "file: 'nobody-knows'")).isEqualTo("file not found");
	}

	@Test
	void aDownloadGoesToTheTemporaryDirectory() {
		Path named = Path.of(ok("download_file", "base64: 'QUJD', name: 'n.txt'").path("file").asString());
		assertThat(named).isAbsolute().hasFileName("n.txt").hasContent("ABC");
		Path unnamed = Path.of(ok("download_file", "base64: 'QUJD'").path("file").asString());
		assertThat(unnamed).hasFileName("902fbdd2b1df0c4f70b4a5d23525e932");
		assertThat(Path.of(ok("download_file", "url: 'https://example.com/a'").path("file").asString())).content()
			.contains("fetches nothing", "https://example.com/a");
		assertThat(failure("download_file", "")).isEqualTo("不存在任何文件, 无法下载");
		ok("upload_group_file", "group_id: 123456, file: '" + named + "', name: 'again'");
		assertThat(listed("/").get(0).path("size").intValue()).isEqualTo(3);
	}

	@Test
	void filesOfTheWebAreNotFetched() {
		ok("send_private_msg", "user_id: 20001, message: [{type: 'file', data: {file: 'https://example.com/a.zip'}}]");
		assertThat(failure("download_file_stream", "file: 'a.zip'")).startsWith("Download failed: ")
			.contains("https://example.com/a.zip");
	}

	@ParameterizedTest
	@ValueSource(strings = { "group_id: 123456, file: 'no-such-file', name: 'x'",
			"group_id: 123456, file: 'base64://', name: 'x'", "group_id: 999, file: 'base64://QUJD', name: 'x'",
			"group_id: 123456, file: 'base64://QUJD', name: 'x', folder: '/nope'" })
	void whatCannotBeUploadedFails(String params) {
		assertThat(failure("upload_group_file", params)).isNotEmpty();
		assertThat(this.sim.world().files().groups().all(123456)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "move_group_file, '/nope', '/', no such file in folder", "move_group_file, '/', '/nope', no folder" })
	void aFileIsMovedFromWhereItIsToWhereThereIsRoom(String action, String from, String to, String message) {
		this.sim.group(123456).member(20001).uploads("a.txt", ABC);
		String key = listed("/").get(0).path("file_id").asString();
		assertThat(failure(action, "group_id: 123456, file_id: '" + key + "', current_parent_directory: '" + from
				+ "', target_parent_directory: '" + to + "'"))
			.contains(message);
	}

	@Test
	void aPathThatWasGivenStaysWhenTheSameContentComesAgain() {
		String message = "user_id: 20001, message: [{type: 'file', data: {file: 'base64://QUJD', name: 'a'}}]";
		ok("send_private_msg", message);
		String key = this.bot.event("message_sent").at("/message/0/data/file_id").asString();
		String path = ok("get_file", "file_id: '" + key + "'").path("file").asString();
		ok("send_private_msg", message);
		assertThat(Path.of(path)).hasContent("ABC");
		assertThat(ok("get_file", "file_id: '" + key + "'").path("file").asString()).isEqualTo(path);
	}

	@Test
	void aKeyCannotBeUploaded() {
		String key = this.sim.addFile("a.txt", ABC);
		assertThat(failure("upload_group_file", "group_id: 123456, file: '" + key + "', name: 'x'"))
			.startsWith("文件处理失败: 识别URL失败");
		List<GroupFile> none = this.sim.world().files().groups().all(123456);
		assertThat(none).isEmpty();
	}

}

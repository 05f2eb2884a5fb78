package io.ncatbot.simulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.ncatbot.simulator.file.FileContent;
import io.ncatbot.simulator.world.GroupSetting;
import io.ncatbot.simulator.world.OnlineFile;
import io.ncatbot.simulator.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Flash files, online files, and albums.
 */
class TransferTests {

	private static final FileContent ABC = FileContent.of("ABC".getBytes(StandardCharsets.UTF_8));

	private final NapCatSimulator sim = NapCatSimulator.builder().world(World.demo()).reportSelfMessage(true).start();

	@TempDir
	private Path folder;

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

	private Path file(String name, String content) throws IOException {
		return Files.writeString(this.folder.resolve(name), content);
	}

	@Test
	void aFlashSetIsSentListedAndFetched() throws IOException {
		JsonNode created = ok("create_flash_task",
				"files: ['" + file("a.txt", "ABC") + "', '" + file("b.txt", "ABCDE") + "'], name: '资料'");
		assertThat(created.path("result").intValue()).isZero();
		String id = created.at("/createFlashTransferResult/fileSetId").asString();
		String link = created.at("/createFlashTransferResult/shareLink").asString();
		JsonNode sent = ok("send_flash_msg", "fileset_id: '" + id + "', group_id: 123456");
		assertThat(sent.has("message_id")).isFalse();
		assertThat(sent.at("/rsp/sendStatus/0/target/destUid").asString()).isEqualTo("123456");
		JsonNode segment = this.bot.event("message_sent").path("message").get(0);
		assertThat(segment.toString())
			.isEqualTo("{\"type\":\"flashtransfer\",\"data\":{\"fileSetId\":\"" + id + "\"}}");
		JsonNode info = ok("get_fileset_info", "fileset_id: '" + id + "'").path("fileSet");
		assertThat(info.path("name").asString()).isEqualTo("资料");
		assertThat(info.path("totalFileSize").asString()).isEqualTo("8");
		JsonNode list = ok("get_flash_file_list", "fileset_id: '" + id + "'");
		assertThat(list.has("errMs")).isTrue();
		assertThat(list.at("/fileLists/0/fileList/1/name").asString()).isEqualTo("b.txt");
		assertThat(ok("get_share_link", "fileset_id: '" + id + "'").path("shareLink").asString()).isEqualTo(link);
		String code = link.substring(link.lastIndexOf('/') + 1);
		assertThat(ok("get_fileset_id", "share_code: '" + code + "'").path("fileset_id").asString()).isEqualTo(id);
		assertThat(
				ok("get_flash_file_url", "fileset_id: '" + id + "', file_name: 'b.txt'").path("transferUrl").asString())
			.isEqualTo(
					ok("get_flash_file_url", "fileset_id: '" + id + "', file_index: 1").path("transferUrl").asString())
			.startsWith("http");
		JsonNode nothing = ok("get_flash_file_url", "fileset_id: '" + id + "'");
		assertThat(nothing.path("result").intValue()).isEqualTo(-1);
		assertThat(nothing.path("transferUrl").asString()).isEmpty();
		assertThat(ok("download_fileset", "fileset_id: '" + id + "'").path("extraInfo").intValue()).isZero();
	}

	@Test
	void whatFailsWithFlashFilesIsInsideOfASuccess() {
		assertThat(ok("create_flash_task", "files: '/no/such/file'").path("result").intValue()).isNotZero();
		assertThat(ok("send_flash_msg", "fileset_id: 'nope', user_id: 20001").path("errCode").intValue()).isNotZero();
		assertThat(ok("get_fileset_info", "fileset_id: 'nope'").path("result").intValue()).isNotZero();
		assertThat(failure("get_fileset_id", "share_code: 'nope'")).isNotEmpty();
		assertThat(failure("send_flash_msg", "fileset_id: 'nope'")).contains("group_id");
	}

	@Test
	void aFriendsFlashFileCanBeFetched() {
		String id = this.sim.friend(20001).sendsFlashFile("f.bin", ABC);
		assertThat(this.bot.event("message").at("/message/0/data/fileSetId").asString()).isEqualTo(id);
		assertThat(ok("get_fileset_info", "fileset_id: '" + id + "'").at("/fileSet/uploaders/0/uin").asString())
			.isEqualTo("20001");
	}

	@Test
	void theBotsOnlineFileIsReceivedOrRefused() throws IOException {
		String path = file("a.txt", "ABC").toString();
		JsonNode sent = ok("send_online_file", "user_id: 20001, file_path: '" + path + "', file_name: '喵.txt'");
		String msgId = sent.path("msgId").asString();
		assertThat(msgId).hasSize(19);
		JsonNode data = this.bot.event("message_sent").at("/message/0/data");
		assertThat(data.path("fileName").asString()).isEqualTo("喵.txt");
		assertThat(data.path("fileSize").asString()).isEqualTo("3");
		assertThat(data.path("isDir").booleanValue()).isFalse();
		this.sim.friend(20001).receivesOnlineFile(msgId);
		JsonNode received = this.bot.event("online_file_send");
		assertThat(received.path("sub_type").asString()).isEqualTo("receive");
		assertThat(received.path("peer_id").longValue()).isEqualTo(20001);
		assertThat(received.has("user_id")).isFalse();
		JsonNode folderSent = ok("send_online_folder", "user_id: 20001, folder_path: '" + this.folder + "'");
		this.sim.friend(20001).refusesOnlineFile(folderSent.path("msgId").asString());
		assertThat(this.bot.event("online_file_send").path("sub_type").asString()).isEqualTo("refuse");
		assertThat(failure("send_online_file", "user_id: 20001, file_path: '/no/such'")).contains("/no/such");
		assertThat(ok("send_online_folder", "user_id: 20001, folder_path: '/no/such'").path("result").intValue())
			.isEqualTo(-1);
		assertThat(failure("send_online_file", "user_id: 30001, file_path: '" + path + "'")).contains("friend");
	}

	@Test
	void theBotTakesItsOnlineFileBack() throws IOException {
		JsonNode sent = ok("send_online_file", "user_id: 20001, file_path: '" + file("a.txt", "ABC") + "'");
		String msgId = sent.path("msgId").asString();
		JsonNode cancelled = this.bot.call("cancel_online_file", "{user_id: 20001, msg_id: '" + msgId + "'}");
		assertThat(cancelled.has("data")).isFalse();
		assertThat(ok("get_online_file_msg", "user_id: 20001").path("msgList")).isEmpty();
		assertThat(this.bot.waiting()).noneMatch((frame) -> frame.contains("online_file_"));
		assertThat(failure("cancel_online_file", "user_id: 20001, msg_id: '" + msgId + "'")).contains(msgId);
	}

	@Test
	void aFriendsOnlineFileIsListedAndReceived() {
		String msgId = this.sim.friend(20001).offersOnlineFile("f.bin", ABC);
		JsonNode data = this.bot.event("message").at("/message/0/data");
		assertThat(data.path("msgId").asString()).isEqualTo(msgId);
		JsonNode listed = ok("get_online_file_msg", "user_id: 20001").at("/msgList/0");
		assertThat(listed.path("msgId").asString()).isEqualTo(msgId);
		assertThat(listed.at("/elements/0/elementType").intValue()).isEqualTo(23);
		assertThat(listed.at("/elements/0/fileElement/fileName").asString()).isEqualTo("f.bin");
		String ids = "user_id: 20001, msg_id: '" + msgId + "', element_id: '" + data.path("elementId").asString() + "'";
		assertThat(ok("receive_online_file", ids).path("result").intValue()).isZero();
		assertThat(ok("receive_online_file", ids).path("result").intValue()).as("once only").isNotZero();
		OnlineFile file = this.sim.world().files().online().find(msgId);
		assertThat(file).isNotNull().satisfies((one) -> assertThat(one.state()).isEqualTo(OnlineFile.State.RECEIVED));
		String second = this.sim.friend(20001).offersOnlineFile("g.bin", ABC);
		this.sim.friend(20001).cancelsOnlineFile(second);
		JsonNode cancelled = this.bot.event("online_file_receive");
		assertThat(cancelled.path("sub_type").asString()).isEqualTo("cancel");
		assertThat(cancelled.path("peer_id").longValue()).isEqualTo(20001);
		String third = this.sim.friend(20001).offersOnlineFile("h.bin", ABC);
		ok("refuse_online_file", "user_id: 20001, msg_id: '" + third + "', element_id: '1'");
		assertThat(ok("get_online_file_msg", "user_id: 20001").path("msgList")).isEmpty();
	}

	@Test
	void picturesComeToAnAlbumAndGo() {
		String album = ok("get_qun_album_list", "group_id: 123456").at("/album_list/0/album_id").asString();
		String in = "group_id: 123456, album_id: '" + album + "'";
		JsonNode uploaded = this.bot.call("upload_image_to_qun_album",
				"{" + in + ", album_name: '群相册', file: 'base64://QUJD'}");
		assertThat(uploaded.has("data")).isFalse();
		JsonNode picture = ok("get_group_album_media_list", in).at("/media_list/0");
		String lloc = ", lloc: '" + picture.at("/image/lloc").asString() + "'";
		ok("do_group_album_comment", in + lloc + ", content: '好看'");
		ok("set_group_album_media_like", in + ", batch_id: '" + picture.path("batch_id").asString() + "'");
		JsonNode liked = ok("get_group_album_media_list", in).at("/media_list/0");
		assertThat(liked.at("/like/liked").booleanValue()).isTrue();
		assertThat(liked.at("/comments/0/content").asString()).isEqualTo("好看");
		ok("cancel_group_album_media_like", in + ", batch_id: '" + picture.path("batch_id").asString() + "'" + lloc);
		assertThat(ok("get_group_album_media_list", in).at("/media_list/0/like/num").intValue()).isZero();
		assertThat(ok("del_group_album_media", in + lloc).path("result").intValue()).isZero();
		assertThat(ok("del_group_album_media", in + lloc).path("result").intValue()).isNotZero();
		assertThat(ok("get_group_album_media_list", in).path("media_list")).isEmpty();
		assertThat(failure("upload_image_to_qun_album",
				"group_id: 123456, album_id: 'nope', album_name: 'x', file: 'base64://QUJD'"))
			.contains("nope");
	}

	@Test
	void membersMayBeForbiddenToUploadPictures() {
		String album = this.sim.world().files().albums().of(654321).get(0).id();
		this.sim.world().administration().set(654321, 20003, Map.of(GroupSetting.MEMBER_UPLOAD_ALBUM, 0));
		assertThat(failure("upload_image_to_qun_album",
				"group_id: 654321, album_id: '" + album + "', album_name: 'x', file: 'base64://QUJD'"))
			.contains("654321");
	}

}

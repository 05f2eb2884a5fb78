package io.ncatbot.api;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

import io.ncatbot.api.WrittenCalls.Written;
import io.ncatbot.api.file.UploadStreamOptions;
import io.ncatbot.api.group.EssenceMessage;
import io.ncatbot.api.group.GroupMemberPermissions;
import io.ncatbot.api.group.GroupNoticeOptions;
import io.ncatbot.api.group.GroupNotify;
import io.ncatbot.api.group.HonorType;
import io.ncatbot.api.group.InvitePolicy;
import io.ncatbot.message.FileSource;
import io.ncatbot.message.Message;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What calls about groups and files look like on the wire.
 */
class GroupAndFileCallsTest {

	private static final JsonMapper MAPPER = new JsonMapper();

	private static final FileSource PICTURE = FileSource.url("https://example.org/a.png");

	@Test
	void whatIsNotGivenIsLeftOut() {
		assertSent((api) -> api.getGroupList(), "get_group_list", "{}");
		assertSent((api) -> api.setGroupLeave(1), "set_group_leave", "{'group_id':'1'}");
		assertSent((api) -> api.setGroupKick(1, 2), "set_group_kick", "{'group_id':'1','user_id':'2'}");
		assertSent((api) -> api.setGroupAddRequest("f", true), "set_group_add_request", "{'flag':'f','approve':true}");
		assertSent((api) -> api.sendGroupNotice(1, "text"), "_send_group_notice", "{'group_id':'1','content':'text'}");
		assertSent((api) -> api.uploadGroupFile(1, PICTURE, "a"), "upload_group_file",
				"{'group_id':'1','file':'https://example.org/a.png','name':'a'}");
		assertSent((api) -> api.uploadFileStream("s", UploadStreamOptions.EMPTY), "upload_file_stream",
				"{'stream_id':'s'}");
		assertSent((api) -> api.setGroupMemberPermissions(1, GroupMemberPermissions.UNCHANGED),
				"set_group_member_permissions", "{'group_id':'1'}");
	}

	@Test
	void severalMembersAreRemovedByOneList() {
		assertSent((api) -> api.setGroupKickMembers(1, List.of(2L, 9007199254740993L), true), "set_group_kick_members",
				"{'group_id':'1','user_id':['2','9007199254740993'],'reject_add_request':true}");
	}

	@Test
	void constantsGoOutInNapCatsWords() {
		assertSent((api) -> api.setGroupMemberInvitePolicy(1, InvitePolicy.NO_APPROVAL_UNDER_100),
				"set_group_member_invite_policy", "{'group_id':'1','policy':'no_approval_under_100'}");
		assertSent((api) -> api.getGroupHonorInfo(1, HonorType.STRONG_NEWBIE), "get_group_honor_info",
				"{'group_id':'1','type':'strong_newbie'}");
	}

	@Test
	void everyPermissionIsItsOwn() {
		assertSent(
				(api) -> api.setGroupMemberPermissions(1,
						GroupMemberPermissions.UNCHANGED.withAllowMemberUploadAlbum(true)
							.withAllowMemberTemporarySession(false)
							.withAllowMemberCreateGroup(true)),
				"set_group_member_permissions", "{'group_id':'1','allow_member_upload_album':true,"
						+ "'allow_member_temporary_session':false,'allow_member_create_group':true}");
	}

	@Test
	void switchesOfAnAnnouncementAreNumbers() {
		GroupNoticeOptions options = GroupNoticeOptions.DEFAULTS.withImage(PICTURE)
			.withPinned(true)
			.withType(6)
			.withConfirmRequired(false)
			.withIsShowEditCard(true)
			.withTipWindowType(2);
		assertSent((api) -> api.sendGroupNotice(1, "text", options), "_send_group_notice",
				"{'group_id':'1','content':'text','image':'https://example.org/a.png','pinned':1,'type':6,"
						+ "'confirm_required':0,'is_show_edit_card':1,'tip_window_type':2}");
		assertSent((api) -> api.sendGroupNotice(1, "text", PICTURE), "_send_group_notice",
				"{'group_id':'1','content':'text','image':'https://example.org/a.png'}");
	}

	@Test
	void essenceEndsByIdOrByWhatTheListTold() {
		assertSent((api) -> api.deleteEssenceMsg(5), "delete_essence_msg", "{'message_id':'5'}");
		EssenceMessage listed = new EssenceMessage(7, 4000000000L, 1, "", 1, "", 5, 0, Message.empty());
		assertSent((api) -> api.deleteEssenceMsg(1, listed), "delete_essence_msg",
				"{'group_id':'1','msg_seq':'7','msg_random':'4000000000'}");
	}

	@Test
	void requestsAreFoundByTheirFlag() {
		GroupNotify request = new GroupNotify(1713500000000000L, 1, null, null, null, null, false, 0, null);
		assertSent((api) -> api.setGroupAddRequest(request.flag(), false, "no", 300), "set_group_add_request",
				"{'flag':'1713500000000000','approve':false,'reason':'no','count':300}");
	}

	@Test
	void recordingsAreConvertedToMp3UnlessToldOtherwise() {
		assertSent((api) -> api.getRecord("key"), "get_record", "{'file_id':'key','out_format':'mp3'}");
		assertSent((api) -> api.getRecord("key", ""), "get_record", "{'file_id':'key','out_format':''}");
	}

	@Test
	void bytesReachNapCatsHostInBase64() {
		assertSent((api) -> api.downloadFile(new byte[] { 1, 2, 3 }, "a.bin"), "download_file",
				"{'base64':'AQID','name':'a.bin'}");
		assertSent((api) -> api.downloadFile("https://example.org/a", null, List.of("A: b")), "download_file",
				"{'url':'https://example.org/a','headers':['A: b']}");
	}

	@Test
	void aChunkIsSentWithItsNumber() {
		UploadStreamOptions options = UploadStreamOptions.EMPTY.withChunk(3, new byte[] { 1, 2, 3 })
			.withTotalChunks(4)
			.withFileSize(5_000_000_000L)
			.withExpectedSha256("ab")
			.withFilename("a.bin")
			.withFileRetention(Duration.ofMinutes(1));
		assertSent((api) -> api.uploadFileStream("s", options), "upload_file_stream",
				"{'stream_id':'s','chunk_data':'AQID','chunk_index':3,'total_chunks':4,'file_size':5000000000,"
						+ "'expected_sha256':'ab','filename':'a.bin','file_retention':60000}");
	}

	@Test
	void anUploadIsCompletedDroppedOrAskedFor() {
		UploadStreamOptions options = UploadStreamOptions.EMPTY.withIsComplete(true)
			.withReset(false)
			.withVerifyOnly(true);
		assertSent((api) -> api.uploadFileStream("s", options), "upload_file_stream",
				"{'stream_id':'s','is_complete':true,'reset':false,'verify_only':true}");
	}

	@Test
	void flashTransfersGoToAGroupOrToAUser() {
		assertSent((api) -> api.sendGroupFlashMsg(1, "set"), "send_flash_msg", "{'fileset_id':'set','group_id':'1'}");
		assertSent((api) -> api.sendPrivateFlashMsg(2, "set"), "send_flash_msg", "{'fileset_id':'set','user_id':'2'}");
		assertSent((api) -> api.createFlashTask(List.of(FileSource.onNapCatHost("/a"), FileSource.onNapCatHost("/b"))),
				"create_flash_task", "{'files':['/a','/b']}");
	}

	private static void assertSent(Consumer<BotAPI> call, String action, String params) {
		WrittenCalls calls = new WrittenCalls();
		call.accept(BotAPI.over(calls));
		List<Written> sent = calls.take();
		assertThat(sent).hasSize(1);
		assertThat(sent.get(0).action()).isEqualTo(action);
		assertThat(sent.get(0).params()).isEqualTo(MAPPER.readTree(params.replace('\'', '"')));
	}

}

package io.ncatbot.simulator.action;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import io.ncatbot.simulator.file.FileContent;
import io.ncatbot.simulator.file.FileStore;
import io.ncatbot.simulator.world.Album;
import io.ncatbot.simulator.world.FlashSet;
import io.ncatbot.simulator.world.GroupAlbums;
import io.ncatbot.simulator.world.OnlineFiles;
import io.ncatbot.simulator.world.World;
import tools.jackson.databind.JsonNode;

/**
 * A call of each action about files that succeeds.
 */
final class FileSamples {

	private FileSamples() {
	}

	static Map<String, String> calls(ActionRunner runner, World world, FileStore files) {
		Map<String, String> calls = new TreeMap<>();
		String key = files.put("a.mp3", FileContent.generated(1000)).key();
		calls.put("get_file", "{file_id: '" + key + "'}");
		calls.put("get_image", "{file: '" + key + "'}");
		calls.put("get_record", "{file: '" + key + "', out_format: 'mp3'}");
		calls.put("get_private_file_url", "{file_id: '" + key + "'}");
		calls.put("download_file", "{base64: 'QUJD', headers: 'a=b'}");
		calls.put("upload_private_file", "{user_id: 20001, file: 'base64://QUJD', name: 'a'}");
		calls.put("upload_group_file", "{group_id: 123456, file: 'base64://QUJD', name: 'a'}");
		run(runner, "upload_group_file", "file: 'base64://QUJD', name: 'b'");
		run(runner, "upload_group_file", "file: 'base64://QUJE', name: 'c'");
		String folder = run(runner, "create_group_file_folder", "folder_name: 'old'")
			.at("/groupItem/folderInfo/folderId")
			.asString();
		JsonNode listed = run(runner, "get_group_root_files", "").path("files");
		String file = ", file_id: '" + listed.get(0).path("file_id").asString() + "'";
		calls.put("get_group_root_files", "{group_id: 123456}");
		calls.put("get_group_files_by_folder", "{group_id: 123456, folder_id: '/'}");
		calls.put("get_group_file_system_info", "{group_id: 123456}");
		calls.put("get_group_file_url", "{group_id: 123456" + file + "}");
		calls.put("create_group_file_folder", "{group_id: 123456, name: 'new'}");
		calls.put("delete_group_folder", "{group_id: 123456, folder: '" + folder + "'}");
		calls.put("delete_group_file",
				"{group_id: 123456, file_id: '" + listed.get(1).path("file_id").asString() + "'}");
		calls.put("move_group_file",
				"{group_id: 123456" + file + ", current_parent_directory: '/', target_parent_directory: '/'}");
		calls.put("rename_group_file", "{group_id: 123456" + file + ", current_parent_directory: '/', new_name: 'd'}");
		calls.put("trans_group_file", "{group_id: 123456" + file + "}");
		addFlash(calls, runner, world);
		addOnline(calls, world, files);
		addAlbums(calls, world, files);
		return calls;
	}

	private static void addFlash(Map<String, String> calls, ActionRunner runner, World world) {
		calls.put("create_flash_task", "{files: 'base64://QUJD', name: 'x'}");
		String id = run(runner, "create_flash_task", "files: ['base64://QUJD', 'base64://QUJE']")
			.at("/createFlashTransferResult/fileSetId")
			.asString();
		FlashSet set = world.files().flash().find(id);
		calls.put("get_fileset_id", "{share_code: '" + ((set != null) ? set.shareLink() : "") + "'}");
		calls.put("send_flash_msg", "{fileset_id: '" + id + "', user_id: 20001}");
		calls.put("get_flash_file_url", "{fileset_id: '" + id + "', file_index: 1}");
		for (String plain : new String[] { "get_flash_file_list", "get_fileset_info", "get_share_link",
				"download_fileset" }) {
			calls.put(plain, "{fileset_id: '" + id + "'}");
		}
	}

	private static void addOnline(Map<String, String> calls, World world, FileStore files) {
		Path path;
		try {
			path = files.onDisk(files.put("online.txt", new byte[] { 'a' }));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		calls.put("send_online_file", "{user_id: 20001, file_path: '" + path + "'}");
		calls.put("send_online_folder", "{user_id: 20001, folder_path: '" + path.getParent() + "'}");
		calls.put("get_online_file_msg", "{user_id: 20002}");
		OnlineFiles online = world.files().online();
		online.offer(20002, false, "a", 1, "k");
		String received = online.offer(20001, false, "a", 1, "k").msgId();
		calls.put("receive_online_file", "{user_id: 20001, msg_id: '" + received + "', element_id: '1'}");
		String refused = online.offer(20001, false, "a", 1, "k").msgId();
		calls.put("refuse_online_file", "{user_id: 20001, msg_id: '" + refused + "', element_id: '1'}");
		String cancelled = online.offer(20001, true, "a", 1, "k").msgId();
		calls.put("cancel_online_file", "{user_id: 20001, msg_id: '" + cancelled + "'}");
	}

	private static void addAlbums(Map<String, String> calls, World world, FileStore files) {
		GroupAlbums albums = world.files().albums();
		String album = albums.of(123456).get(0).id();
		String in = "{group_id: 123456, album_id: '" + album + "'";
		long bot = world.bot().id();
		Album.Picture picture = albums.upload(123456, album, bot, files.put(new byte[] { 1 }).key());
		String deleted = albums.upload(123456, album, bot, picture.key()).lloc();
		calls.put("get_qun_album_list", "{group_id: 123456}");
		calls.put("get_group_album_media_list", in + "}");
		calls.put("upload_image_to_qun_album", in + ", album_name: 'a', file: 'base64://QUJD'}");
		calls.put("do_group_album_comment", in + ", lloc: '" + picture.lloc() + "', content: 'x'}");
		for (String like : new String[] { "set_group_album_media_like", "cancel_group_album_media_like" }) {
			calls.put(like, in + ", batch_id: '" + picture.batchId() + "', lloc: '" + picture.lloc() + "'}");
		}
		calls.put("del_group_album_media", in + ", lloc: '" + deleted + "'}");
	}

	private static JsonNode run(ActionRunner runner, String action, String params) {
		return ResultShapeTests.run(runner, action, "{group_id: 123456, " + params + "}").get(0);
	}

}

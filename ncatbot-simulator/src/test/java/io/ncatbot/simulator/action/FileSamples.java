package io.ncatbot.simulator.action;

import java.util.Map;
import java.util.TreeMap;

import io.ncatbot.simulator.file.FileContent;
import io.ncatbot.simulator.file.FileStore;
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
		return calls;
	}

	private static JsonNode run(ActionRunner runner, String action, String params) {
		return ResultShapeTests.run(runner, action, "{group_id: 123456, " + params + "}").get(0);
	}

}

package io.ncatbot.simulator.event;

import io.ncatbot.simulator.file.FileStore;
import io.ncatbot.simulator.file.StoredFile;
import io.ncatbot.simulator.world.GroupFile;
import io.ncatbot.simulator.world.WorldEvent;
import tools.jackson.databind.node.ObjectNode;

/**
 * What NapCat tells of files, besides the messages that carry them.
 */
final class FileNotices {

	/** QQ's number for permanent files of groups. */
	private static final int BUSID = 102;

	private final EventHead head;

	private final FileStore files;

	FileNotices(EventHead head, FileStore files) {
		this.head = head;
		this.files = files;
	}

	void register(EventLines lines) {
		lines.add(WorldEvent.FileUploaded.class, this::uploaded);
	}

	/** The key is another one than the message's. */
	private ObjectNode uploaded(WorldEvent.FileUploaded event) {
		GroupFile file = event.file();
		StoredFile stored = this.files.find(file.key());
		ObjectNode json = this.head.notice("group_upload", event.groupId(), event.userId());
		json.putObject("file")
			.put("id", (stored != null) ? this.files.anotherKey(stored) : FileStore.newKey())
			.put("name", file.name())
			.put("size", file.size())
			.put("busid", BUSID);
		return json;
	}

}

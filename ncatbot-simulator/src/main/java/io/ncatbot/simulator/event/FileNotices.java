package io.ncatbot.simulator.event;

import io.ncatbot.simulator.file.FileStore;
import io.ncatbot.simulator.file.StoredFile;
import io.ncatbot.simulator.world.GroupFile;
import io.ncatbot.simulator.world.OnlineFile;
import io.ncatbot.simulator.world.WorldEvent;
import org.jspecify.annotations.Nullable;
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
		lines.add(WorldEvent.OnlineFileAnswered.class, this::answered);
	}

	/** Only of what the friend does: the bot knows what it did itself. */
	private @Nullable ObjectNode answered(WorldEvent.OnlineFileAnswered event) {
		OnlineFile file = event.file();
		boolean cancelled = file.state() == OnlineFile.State.CANCELLED;
		if (file.fromBot() == cancelled) {
			return null;
		}
		boolean received = file.state() == OnlineFile.State.RECEIVED;
		return this.head.notice(cancelled ? "online_file_receive" : "online_file_send")
			.put("sub_type", cancelled ? "cancel" : received ? "receive" : "refuse")
			.put("peer_id", file.peerId());
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

package io.ncatbot.simulator.action;

import java.util.LinkedHashMap;
import java.util.Map;

import io.ncatbot.simulator.file.FileStore;
import io.ncatbot.simulator.file.StoredFile;
import io.ncatbot.simulator.message.SendFailedException;
import io.ncatbot.simulator.world.Group;
import io.ncatbot.simulator.world.GroupFile;
import io.ncatbot.simulator.world.World;
import org.jspecify.annotations.Nullable;

/**
 * The keys of group files that a listing hands out, a new one each time; the latest 5,000
 * are remembered. Keys of messages and notices name group files too, but not for all.
 */
final class GroupFileKeys {

	private static final int LIMIT = 5_000;

	private final World world;

	private final FileStore store;

	private final Map<String, String> idByKey = new LinkedHashMap<>();

	GroupFileKeys(World world, FileStore store) {
		this.world = world;
		this.store = store;
	}

	synchronized String handOut(GroupFile file) {
		StoredFile stored = this.store.find(file.key());
		String key = (stored != null) ? this.store.anotherKey(stored) : FileStore.newKey();
		this.idByKey.put(key, file.id());
		if (this.idByKey.size() > LIMIT) {
			this.idByKey.remove(this.idByKey.keySet().iterator().next());
		}
		return key;
	}

	/** The file behind a key of whatever origin. */
	GroupFile find(Group group, String key) {
		GroupFile file = listed(group, key);
		StoredFile stored = (file == null) ? this.store.find(key) : null;
		return needed((stored != null) ? this.world.files().groups().find(group.id(), stored.key()) : file,
				"real fileUUID not found!");
	}

	/** The file behind a key of a listing. */
	GroupFile findListed(Group group, String key) {
		return needed(listed(group, key), "Invalid file_id");
	}

	private synchronized @Nullable GroupFile listed(Group group, String key) {
		String id = this.idByKey.get(key);
		return (id != null) ? this.world.files().groups().find(group.id(), id) : null;
	}

	private static GroupFile needed(@Nullable GroupFile file, String failure) {
		if (file == null) {
			throw new SendFailedException(failure);
		}
		return file;
	}

}

package io.ncatbot.simulator.world;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The sets of files that were sent at once (闪传), the latest 1,000.
 */
public final class FlashFiles {

	private static final int LIMIT = 1_000;

	private final Object lock;

	private final Map<String, FlashSet> byId = new LinkedHashMap<>();

	FlashFiles(Object lock) {
		this.lock = lock;
	}

	/**
	 * Uploads a set.
	 * @param uploaderId who does
	 * @param name what it is called; when empty, the first file's name
	 * @param files what is in it
	 * @return the set
	 */
	public FlashSet create(long uploaderId, String name, List<FlashSet.File> files) {
		if (files.isEmpty()) {
			throw new WorldException("A set of files holds at least one file");
		}
		String shown = !name.isEmpty() ? name
				: (files.size() == 1) ? files.get(0).name() : files.get(0).name() + "等" + files.size() + "个文件";
		String code = UUID.randomUUID().toString().replace("-", "").substring(0, 10);
		FlashSet set = new FlashSet(UUID.randomUUID().toString(), shown, code, uploaderId, List.copyOf(files),
				Roster.now());
		synchronized (this.lock) {
			this.byId.put(set.id(), set);
			if (this.byId.size() > LIMIT) {
				this.byId.remove(this.byId.keySet().iterator().next());
			}
		}
		return set;
	}

	/**
	 * Looks for a set.
	 * @param id its {@code fileset_id}
	 * @return the set, or null
	 */
	public @Nullable FlashSet find(String id) {
		synchronized (this.lock) {
			return this.byId.get(id);
		}
	}

	/**
	 * Looks for a set.
	 * @param codeOrLink its share code, or the whole link
	 * @return the set, or null
	 */
	public @Nullable FlashSet shared(String codeOrLink) {
		synchronized (this.lock) {
			return this.byId.values()
				.stream()
				.filter((set) -> codeOrLink.equals(set.shareCode()) || codeOrLink.equals(set.shareLink()))
				.findFirst()
				.orElse(null);
		}
	}

}

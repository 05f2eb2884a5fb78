package io.ncatbot.simulator.world;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The latest 1,000 merged forwards (合并转发).
 */
public final class Forwards {

	private static final int LIMIT = 1_000;

	private final Object lock;

	private final Map<String, Forward> byId = new LinkedHashMap<>();

	private final Map<String, String> idByResId = new LinkedHashMap<>();

	private long lastId = 7_400_000_000_000_000_000L;

	Forwards(Object lock) {
		this.lock = lock;
	}

	/**
	 * Keeps a merged forward.
	 * @param title the card's title
	 * @param summary the card's last line
	 * @param nodes what is inside
	 * @return the forward, with its ids
	 */
	public Forward add(String title, String summary, List<Forward.Node> nodes) {
		synchronized (this.lock) {
			this.lastId += 1_000_003;
			String resId = UUID.nameUUIDFromBytes(Long.toString(this.lastId).getBytes()).toString().replace("-", "")
					+ "MultiMsg";
			Forward forward = new Forward(Long.toString(this.lastId), resId, title, summary, List.copyOf(nodes));
			this.byId.put(forward.id(), forward);
			this.idByResId.put(resId, forward.id());
			if (this.byId.size() > LIMIT) {
				Forward oldest = this.byId.remove(this.byId.keySet().iterator().next());
				this.idByResId.remove(oldest.resId());
			}
			return forward;
		}
	}

	/**
	 * Looks for a merged forward.
	 * @param id its internal id or its {@code res_id}
	 * @return the forward, or null
	 */
	public @Nullable Forward find(String id) {
		synchronized (this.lock) {
			return this.byId.get(this.idByResId.getOrDefault(id, id));
		}
	}

}

package io.ncatbot.simulator.world;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.ncatbot.simulator.world.OnlineFile.State;
import org.jspecify.annotations.Nullable;

/**
 * The files that were offered directly (在线文件), the latest 1,000.
 */
public final class OnlineFiles {

	private static final int LIMIT = 1_000;

	private static final long FIRST_ID = 7_400_000_000_000_000_000L;

	private final Object lock;

	private final Roster roster;

	private final Consumer<WorldEvent> tell;

	private final Map<String, OnlineFile> byMsgId = new LinkedHashMap<>();

	private long counter;

	OnlineFiles(Object lock, Roster roster, Consumer<WorldEvent> tell) {
		this.lock = lock;
		this.roster = roster;
		this.tell = tell;
	}

	/**
	 * Offers a file; the message that tells of it is said apart.
	 * @param peerId the friend
	 * @param fromBot whether the bot offers it
	 * @param name its name
	 * @param size bytes
	 * @param key the key of its content; null for a folder
	 * @return the file
	 * @throws WorldException when the bot has no such friend
	 */
	public OnlineFile offer(long peerId, boolean fromBot, String name, long size, @Nullable String key) {
		synchronized (this.lock) {
			if (!this.roster.isFriend(peerId)) {
				throw new WorldException("User " + peerId + " is no friend of the bot: files pass between friends");
			}
			OnlineFile file = new OnlineFile(nextId(), nextId(), peerId, fromBot, name, size, key == null, key,
					Roster.now(), State.OFFERED);
			this.byMsgId.put(file.msgId(), file);
			if (this.byMsgId.size() > LIMIT) {
				this.byMsgId.remove(this.byMsgId.keySet().iterator().next());
			}
			return file;
		}
	}

	private String nextId() {
		this.counter++;
		return Long.toString(FIRST_ID + this.counter);
	}

	/**
	 * Answers an offer or takes it back. A sender can cancel, a receiver receive or
	 * refuse.
	 * @param peerId the friend
	 * @param byBot whether the bot does it
	 * @param msgId the id of the offer
	 * @param state what becomes of it
	 * @return the file, in its new state
	 * @throws WorldException when there is no such offer that this one could answer
	 */
	public OnlineFile answer(long peerId, boolean byBot, String msgId, State state) {
		synchronized (this.lock) {
			OnlineFile file = this.byMsgId.get(msgId);
			boolean sender = state == State.CANCELLED;
			if (file == null || file.peerId() != peerId || file.state() != State.OFFERED
					|| (file.fromBot() == byBot) != sender) {
				throw new WorldException("There is no online file " + msgId + " between the bot and " + peerId
						+ " that the " + (byBot ? "bot" : "friend") + " could answer so");
			}
			OnlineFile answered = file.with(state);
			this.byMsgId.put(msgId, answered);
			this.tell.accept(new WorldEvent.OnlineFileAnswered(answered));
			return answered;
		}
	}

	/**
	 * The offers that nobody answered yet.
	 * @param peerId the friend
	 * @return the files, oldest first
	 */
	public List<OnlineFile> offered(long peerId) {
		synchronized (this.lock) {
			return this.byMsgId.values()
				.stream()
				.filter((file) -> file.peerId() == peerId && file.state() == State.OFFERED)
				.toList();
		}
	}

	/**
	 * Looks for a file.
	 * @param msgId the id of the offer
	 * @return the file, or null
	 */
	public @Nullable OnlineFile find(String msgId) {
		synchronized (this.lock) {
			return this.byMsgId.get(msgId);
		}
	}

}

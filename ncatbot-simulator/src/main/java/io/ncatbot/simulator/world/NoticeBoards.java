package io.ncatbot.simulator.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The boards of the groups, with their notices (群公告). QQ tells bots nothing of them.
 */
public final class NoticeBoards {

	private static final int LIMIT = 100;

	private final Object lock;

	private final Roster roster;

	private final Map<Long, List<GroupNotice>> byGroup = new HashMap<>();

	private long last;

	NoticeBoards(Object lock, Roster roster) {
		this.lock = lock;
		this.roster = roster;
	}

	/**
	 * Puts up a notice. The oldest of more than a hundred goes.
	 * @param groupId the group
	 * @param operatorId who does it: the owner or an administrator
	 * @param notice the notice, without id, sender and time
	 * @return the notice as it hangs there
	 */
	public GroupNotice putUp(long groupId, long operatorId, GroupNotice notice) {
		synchronized (this.lock) {
			this.roster.needRole(this.roster.group(groupId), operatorId, Role.ADMIN, "put up notices in");
			this.last++;
			GroupNotice hanging = notice.putUp(String.format("%08x%016x", groupId & 0xffffffffL, this.last), operatorId,
					Roster.now());
			List<GroupNotice> board = this.byGroup.computeIfAbsent(groupId, (id) -> new ArrayList<>());
			board.add(hanging);
			if (board.size() > LIMIT) {
				board.remove(0);
			}
			return hanging;
		}
	}

	/**
	 * Takes a notice down.
	 * @param groupId the group
	 * @param operatorId who does it: the owner or an administrator
	 * @param noticeId the notice
	 */
	public void takeDown(long groupId, long operatorId, String noticeId) {
		synchronized (this.lock) {
			this.roster.needRole(this.roster.group(groupId), operatorId, Role.ADMIN, "take down notices of");
			List<GroupNotice> board = this.byGroup.getOrDefault(groupId, new ArrayList<>());
			if (!board.removeIf((notice) -> notice.id().equals(noticeId))) {
				throw new WorldException("There is no notice " + noticeId + " in group " + groupId);
			}
		}
	}

	/**
	 * What hangs on a group's board.
	 * @param groupId the group
	 * @return the notices, pinned ones first, then the newest
	 */
	public List<GroupNotice> of(long groupId) {
		synchronized (this.lock) {
			List<GroupNotice> board = this.byGroup.getOrDefault(groupId, List.of());
			List<GroupNotice> ordered = new ArrayList<>();
			for (boolean pinned : new boolean[] { true, false }) {
				for (int i = board.size() - 1; i >= 0; i--) {
					if (board.get(i).pinned() == pinned) {
						ordered.add(board.get(i));
					}
				}
			}
			return ordered;
		}
	}

}

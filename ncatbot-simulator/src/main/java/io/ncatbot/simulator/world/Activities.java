package io.ncatbot.simulator.world;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What members do in a group besides talking: sign in, work off what is to do, win
 * honours. QQ tells bots nothing of it.
 */
public final class Activities {

	private static final int MAX_TODOS = 100;

	private final Object lock;

	private final Roster roster;

	private final Map<Long, Map<Long, SignIn>> signIns = new HashMap<>();

	private final Map<Long, Deque<Todo>> todos = new HashMap<>();

	private final Map<Long, Map<Honor, List<Honor.Holder>>> honors = new HashMap<>();

	private LocalDate signInDay = LocalDate.now();

	Activities(Object lock, Roster roster) {
		this.lock = lock;
		this.roster = roster;
	}

	/**
	 * Signs in for today (群打卡); a second time changes nothing.
	 * @param groupId the group
	 * @param userId the member
	 */
	public void signIn(long groupId, long userId) {
		synchronized (this.lock) {
			Member member = this.roster.member(this.roster.group(groupId), userId);
			Map<Long, SignIn> today = today(groupId);
			today.putIfAbsent(userId, new SignIn(userId, member.nickname(), Roster.now(), today.size() + 1));
		}
	}

	/**
	 * Who signed in today.
	 * @param groupId the group
	 * @return the members, the first of the day first
	 */
	public List<SignIn> signedIn(long groupId) {
		synchronized (this.lock) {
			return today(groupId).values().stream().sorted((a, b) -> Integer.compare(a.rank(), b.rank())).toList();
		}
	}

	private Map<Long, SignIn> today(long groupId) {
		LocalDate day = LocalDate.now();
		if (!day.equals(this.signInDay)) {
			this.signInDay = day;
			this.signIns.clear();
		}
		return this.signIns.computeIfAbsent(groupId, (id) -> new HashMap<>());
	}

	/**
	 * Makes a message something to do (群待办).
	 * @param groupId the group
	 * @param operatorId who does it: the owner or an administrator
	 * @param seq QQ's number of the message
	 */
	public void setTodo(long groupId, long operatorId, long seq) {
		synchronized (this.lock) {
			this.roster.needRole(this.roster.group(groupId), operatorId, Role.ADMIN, "set what is to do in");
			Deque<Todo> list = this.todos.computeIfAbsent(groupId, (id) -> new ArrayDeque<>());
			list.removeIf((todo) -> todo.seq() == seq);
			list.addLast(new Todo(seq, List.of()));
			if (list.size() > MAX_TODOS) {
				list.removeFirst();
			}
		}
	}

	/**
	 * Drops something to do.
	 * @param groupId the group
	 * @param operatorId who does it: the owner or an administrator
	 * @param seq QQ's number of the message
	 */
	public void cancelTodo(long groupId, long operatorId, long seq) {
		synchronized (this.lock) {
			this.roster.needRole(this.roster.group(groupId), operatorId, Role.ADMIN, "drop what is to do in");
			todos(groupId).remove(todo(groupId, seq));
		}
	}

	/**
	 * Says that somebody has done it.
	 * @param groupId the group
	 * @param userId the member
	 * @param seq QQ's number of the message
	 */
	public void completeTodo(long groupId, long userId, long seq) {
		synchronized (this.lock) {
			this.roster.member(this.roster.group(groupId), userId);
			Todo todo = todo(groupId, seq);
			if (!todo.doneBy().contains(userId)) {
				List<Long> doneBy = new ArrayList<>(todo.doneBy());
				doneBy.add(userId);
				Deque<Todo> list = todos(groupId);
				Deque<Todo> changed = new ArrayDeque<>();
				list.forEach((one) -> changed.addLast((one == todo) ? new Todo(seq, List.copyOf(doneBy)) : one));
				this.todos.put(groupId, changed);
			}
		}
	}

	private Todo todo(long groupId, long seq) {
		return todos(groupId).stream()
			.filter((todo) -> todo.seq() == seq)
			.findFirst()
			.orElseThrow(() -> new WorldException("Message " + seq + " of group " + groupId + " is nothing to do"));
	}

	private Deque<Todo> todos(long groupId) {
		return this.todos.getOrDefault(groupId, new ArrayDeque<>());
	}

	/**
	 * What is to do at present.
	 * @param groupId the group
	 * @return what was set last, or null
	 */
	public @Nullable Todo latestTodo(long groupId) {
		synchronized (this.lock) {
			return todos(groupId).peekLast();
		}
	}

	/**
	 * Honours a member.
	 * @param groupId the group
	 * @param honor what for
	 * @param userId the member, who comes first from now on
	 * @param description the words with it
	 */
	public void honor(long groupId, Honor honor, long userId, String description) {
		synchronized (this.lock) {
			this.roster.member(this.roster.group(groupId), userId);
			List<Honor.Holder> holders = this.honors.computeIfAbsent(groupId, (id) -> new EnumMap<>(Honor.class))
				.computeIfAbsent(honor, (kind) -> new ArrayList<>());
			holders.removeIf((holder) -> holder.userId() == userId);
			holders.add(0, new Honor.Holder(userId, description));
		}
	}

	/**
	 * Who holds an honour.
	 * @param groupId the group
	 * @param honor which
	 * @return the holders, the present one first
	 */
	public List<Honor.Holder> holders(long groupId, Honor honor) {
		synchronized (this.lock) {
			return List.copyOf(this.honors.getOrDefault(groupId, Map.of()).getOrDefault(honor, List.of()));
		}
	}

	/**
	 * Somebody signed in.
	 *
	 * @param userId who
	 * @param nickname their name
	 * @param time Unix seconds
	 * @param rank their place today, from 1
	 */
	public record SignIn(long userId, String nickname, long time, int rank) {
	}

	/**
	 * Something to do.
	 *
	 * @param seq QQ's number of the message that says it
	 * @param doneBy who has done it
	 */
	public record Todo(long seq, List<Long> doneBy) {
	}

}

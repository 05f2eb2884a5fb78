package io.ncatbot.simulator.world;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A group (群). It always shows the present state.
 */
public final class Group {

	static final int MAX_MEMBERS = 500;

	private final Object lock;

	private final long id;

	private String name;

	private boolean wholeBan;

	private final Map<Long, Member> members = new LinkedHashMap<>();

	private final Map<Long, String> seenCards = new HashMap<>();

	private final Map<GroupSetting, Integer> settings = new EnumMap<>(GroupSetting.class);

	private final Set<Long> unwelcome = new HashSet<>();

	private String remark = "";

	private String question = "";

	private String answer = "";

	Group(Object lock, long id, String name) {
		this.lock = lock;
		this.id = id;
		this.name = name;
	}

	/**
	 * The group's number.
	 * @return the {@code group_id}
	 */
	public long id() {
		return this.id;
	}

	/**
	 * The group's name.
	 * @return the name, may be empty
	 */
	public String name() {
		synchronized (this.lock) {
			return this.name;
		}
	}

	/**
	 * Whether only the owner and the administrators may speak (全员禁言).
	 * @return true while it is so
	 */
	public boolean wholeBan() {
		synchronized (this.lock) {
			return this.wholeBan;
		}
	}

	/**
	 * How many members QQ allows.
	 * @return the most members the group can have
	 */
	public int maxMembers() {
		return MAX_MEMBERS;
	}

	/**
	 * Looks for a member.
	 * @param userId the member's QQ number
	 * @return the member, or null for somebody else
	 */
	public @Nullable Member member(long userId) {
		synchronized (this.lock) {
			return this.members.get(userId);
		}
	}

	/**
	 * All members, the bot among them.
	 * @return the members in the order they joined
	 */
	public List<Member> members() {
		synchronized (this.lock) {
			return List.copyOf(this.members.values());
		}
	}

	/**
	 * The bot's own name for the group (群备注).
	 * @return the remark, may be empty
	 */
	public String remark() {
		synchronized (this.lock) {
			return this.remark;
		}
	}

	/**
	 * A setting of the group.
	 * @param setting which
	 * @return its value
	 */
	public int setting(GroupSetting setting) {
		synchronized (this.lock) {
			return this.settings.getOrDefault(setting, setting.initial());
		}
	}

	/**
	 * What is asked of who wants to join.
	 * @return the question, may be empty
	 */
	public String question() {
		synchronized (this.lock) {
			return this.question;
		}
	}

	/**
	 * What must be answered to the question.
	 * @return the answer, may be empty
	 */
	public String answer() {
		synchronized (this.lock) {
			return this.answer;
		}
	}

	void set(GroupSetting setting, int value) {
		this.settings.put(setting, value);
	}

	void ask(String newQuestion, String newAnswer) {
		this.question = newQuestion;
		this.answer = newAnswer;
	}

	void remark(String newRemark) {
		this.remark = newRemark;
	}

	void shutOut(long userId) {
		this.unwelcome.add(userId);
	}

	boolean isShutOut(long userId) {
		return this.unwelcome.contains(userId);
	}

	void rename(String newName) {
		this.name = newName;
	}

	void wholeBan(boolean on) {
		this.wholeBan = on;
	}

	void put(Member member) {
		this.members.put(member.userId(), member);
		this.seenCards.putIfAbsent(member.userId(), member.card());
	}

	@Nullable Member remove(long userId) {
		this.seenCards.remove(userId);
		return this.members.remove(userId);
	}

	/** NapCat notices a new card only when its owner speaks: the old one, or null. */
	@Nullable String noticeCard(Member member) {
		String before = this.seenCards.put(member.userId(), member.card());
		return (before == null || before.equals(member.card())) ? null : before;
	}

}

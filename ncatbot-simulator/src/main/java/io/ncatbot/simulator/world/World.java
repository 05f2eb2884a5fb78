package io.ncatbot.simulator.world;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;

/**
 * A small QQ: one bot account and everybody it knows. Adding people is silent; what they
 * do afterwards (say, join, ask) is told to the listeners, in order. Safe for use by
 * several threads. It remembers the latest 5,000 messages.
 */
public final class World extends PartedWorld {

	private final List<Consumer<WorldEvent>> listeners = new CopyOnWriteArrayList<>();

	private World(long selfId, String nickname) {
		begin(selfId, nickname, 0);
	}

	private void begin(long selfId, String nickname, long lastSeq) {
		this.parts = new WorldParts(this, this::tell, selfId, nickname, lastSeq);
	}

	/**
	 * An empty world.
	 * @param selfId the bot's QQ number, positive
	 * @param nickname the bot's name
	 * @return a world with nobody but the bot
	 */
	public static World of(long selfId, String nickname) {
		return new World(selfId, nickname);
	}

	/**
	 * A world to play in: the bot 喵喵 (10001), three friends, a group that the bot
	 * administers and one where it is an ordinary member.
	 * @return a new world each time
	 */
	public static World demo() {
		return DemoWorld.create();
	}

	/**
	 * Adds the people of {@link #demo()}.
	 * @param world the world they shall live in
	 */
	public static void populateDemo(World world) {
		DemoWorld.populate(world);
	}

	/**
	 * Begins anew: nobody is there but the bot, and nothing was ever said. Listeners
	 * stay.
	 * @param selfId the bot's QQ number, positive
	 * @param nickname the bot's name
	 * @param people adds whoever is to be there; nothing happens in the world before it
	 * has ended
	 */
	public synchronized void restart(long selfId, String nickname, Consumer<World> people) {
		// Ids begin anew, but QQ's own numbers go on, and tell a message from its
		// namesake.
		begin(selfId, nickname, this.parts.messages.lastSeq());
		people.accept(this);
		tell(new WorldEvent.RosterChanged(null));
	}

	// --- who is there -------------------------------------------------------------

	/**
	 * The bot's account.
	 * @return the bot
	 */
	public synchronized User bot() {
		return this.parts.roster.bot();
	}

	/**
	 * Gives the bot another account, in all its groups too.
	 * @param newSelfId the bot's QQ number, positive
	 * @param nickname the bot's name
	 * @return this world
	 */
	public synchronized World bot(long newSelfId, String nickname) {
		this.parts.roster.bot(newSelfId, nickname);
		tell(new WorldEvent.RosterChanged(null));
		return this;
	}

	/**
	 * Whether the bot is logged in to QQ, as {@code get_status} and heartbeats tell.
	 * @return true unless it was put offline
	 */
	public synchronized boolean online() {
		return this.parts.online;
	}

	/**
	 * Logs the bot in to QQ or out of it; the OneBot connections stay.
	 * @param nowOnline whether it is logged in
	 * @return this world
	 */
	public synchronized World online(boolean nowOnline) {
		this.parts.online = nowOnline;
		return this;
	}

	/**
	 * QQ logs the bot out, as when it is used elsewhere; the OneBot connections stay.
	 * @param title the title of what QQ shows
	 * @param text its text
	 */
	public synchronized void kickOff(String title, String text) {
		this.parts.online = false;
		tell(new WorldEvent.KickedOff(title, text));
	}

	/**
	 * Adds somebody, or renames them.
	 * @param id the QQ number, positive
	 * @param nickname the user's name
	 * @return this world
	 */
	public synchronized World addUser(long id, String nickname) {
		this.parts.roster.addUser(id, nickname);
		tell(new WorldEvent.RosterChanged(null));
		return this;
	}

	/**
	 * Adds a friend of the bot, without a notice.
	 * @param id the QQ number, positive
	 * @param nickname the friend's name
	 * @return this world
	 */
	public World addFriend(long id, String nickname) {
		return addFriend(id, nickname, "");
	}

	/**
	 * Adds a friend of the bot, without a notice.
	 * @param id the QQ number, positive
	 * @param nickname the friend's name
	 * @param remark the bot's name for the friend, may be empty
	 * @return this world
	 */
	public synchronized World addFriend(long id, String nickname, String remark) {
		this.parts.roster.addUser(id, nickname);
		this.parts.roster.befriend(id, remark);
		tell(new WorldEvent.RosterChanged(null));
		return this;
	}

	/**
	 * Adds a group with the bot as an ordinary member.
	 * @param id the group's number, positive
	 * @param name the group's name
	 * @return this world
	 */
	public World addGroup(long id, String name) {
		return addGroup(id, name, Role.MEMBER);
	}

	/**
	 * Adds a group.
	 * @param id the group's number, positive
	 * @param name the group's name
	 * @param botRole the bot's role in it, or null for a group that the bot is not in
	 * @return this world
	 */
	public synchronized World addGroup(long id, String name, @Nullable Role botRole) {
		Group group = this.parts.roster.addGroup(id, name);
		if (botRole != null) {
			this.parts.roster.addMember(group, this.parts.roster.selfId(), "", botRole);
		}
		tell(new WorldEvent.RosterChanged(id));
		return this;
	}

	/**
	 * Adds a member to a group, without a notice.
	 * @param groupId the group
	 * @param id the QQ number; an unknown user is added
	 * @param nickname the user's name
	 * @param role the role
	 * @return this world
	 */
	public World addMember(long groupId, long id, String nickname, Role role) {
		return addMember(groupId, id, nickname, role, "");
	}

	/**
	 * Adds a member to a group, without a notice.
	 * @param groupId the group
	 * @param id the QQ number; an unknown user is added
	 * @param nickname the user's name
	 * @param role the role
	 * @param card the name in the group, may be empty
	 * @return this world
	 */
	public synchronized World addMember(long groupId, long id, String nickname, Role role, String card) {
		Group group = this.parts.roster.group(groupId);
		this.parts.roster.addUser(id, nickname);
		this.parts.roster.addMember(group, id, card, role);
		tell(new WorldEvent.RosterChanged(groupId));
		return this;
	}

	/**
	 * Looks for somebody.
	 * @param id the QQ number
	 * @return the user, or null when nobody has that number
	 */
	public synchronized @Nullable User user(long id) {
		return this.parts.roster.users.get(id);
	}

	/**
	 * Everybody, the bot included.
	 * @return the users
	 */
	public synchronized List<User> users() {
		return List.copyOf(this.parts.roster.users.values());
	}

	/**
	 * Looks for a friend.
	 * @param id the QQ number
	 * @return the friend, or null
	 */
	public synchronized @Nullable Friend friend(long id) {
		return this.parts.roster.friends.get(id);
	}

	/**
	 * The bot's friends.
	 * @return the friends
	 */
	public synchronized List<Friend> friends() {
		return List.copyOf(this.parts.roster.friends.values());
	}

	/**
	 * Looks for a group, the bot in it or not.
	 * @param id the group's number
	 * @return the group, or null
	 */
	public synchronized @Nullable Group group(long id) {
		return this.parts.roster.groups.get(id);
	}

	/**
	 * The groups that the bot is in.
	 * @return the groups
	 */
	public synchronized List<Group> groups() {
		return this.parts.roster.botGroups();
	}

	// --- what is said --------------------------------------------------------------

	/**
	 * Somebody says something.
	 * @param senderId who speaks: the bot, the other person of a private chat, or a
	 * member
	 * @param chat where
	 * @param segments what, as NapCat reports it
	 * @return the message
	 * @throws WorldException when this person cannot speak there
	 */
	public synchronized ChatMessage say(long senderId, Chat chat, ArrayNode segments) {
		return this.parts.conversations.say(senderId, chat, segments, null);
	}

	/**
	 * Looks for a message.
	 * @param messageId its id
	 * @return the message; null when it is unknown, forgotten or recalled
	 */
	public synchronized @Nullable ChatMessage message(long messageId) {
		return this.parts.conversations.message(messageId);
	}

	/**
	 * What was said in a chat, as far as it is remembered.
	 * @param chat the chat
	 * @return the messages, oldest first, recalled ones included
	 */
	public synchronized List<ChatMessage> history(Chat chat) {
		return this.parts.conversations.history(chat);
	}

	// --- listening -------------------------------------------------------------------

	/**
	 * Adds a listener. It is called while the world stands still, so it must be quick and
	 * must not wait for another thread.
	 * @param listener hears of all that happens
	 */
	public void listen(Consumer<WorldEvent> listener) {
		this.listeners.add(listener);
	}

	/**
	 * Removes a listener.
	 * @param listener the listener
	 */
	public void unlisten(Consumer<WorldEvent> listener) {
		this.listeners.remove(listener);
	}

	/**
	 * Reads several things that belong together.
	 * @param <T> what is read
	 * @param reading reads it; nothing happens in the world meanwhile
	 * @return what was read
	 */
	public synchronized <T> T standingStill(Supplier<T> reading) {
		return reading.get();
	}

	private void tell(WorldEvent event) {
		this.listeners.forEach((listener) -> listener.accept(event));
	}

}

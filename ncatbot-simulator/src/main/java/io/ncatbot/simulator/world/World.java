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
public final class World {

	private static final int MAX_MESSAGES = 5_000;

	private final List<Consumer<WorldEvent>> listeners = new CopyOnWriteArrayList<>();

	private Roster roster;

	private Moderation moderation;

	private Conversations conversations;

	private MessageStore messages;

	private SharedFiles files;

	private Marks marks;

	private Keepsakes keepsakes;

	private ForwardStore forwards;

	private Requests requests;

	private Administration administration;

	private NoticeBoards noticeBoards;

	private Activities activities;

	private Contacts contacts;

	private Profiles profiles;

	private Likes likes;

	private boolean online;

	private World(long selfId, String nickname) {
		begin(selfId, nickname, 0);
	}

	/** Everything that a world consists of is made here, and made again by a restart. */
	private void begin(long selfId, String nickname, long lastSeq) {
		this.roster = new Roster(this, selfId, nickname);
		this.moderation = new Moderation(this, this.roster, this::tell);
		this.requests = new Requests(this, this.roster, this.moderation, this::tell);
		this.administration = new Administration(this, this.roster, this::tell);
		this.noticeBoards = new NoticeBoards(this, this.roster);
		this.activities = new Activities(this, this.roster);
		this.contacts = new Contacts(this, this.roster, this::tell);
		this.profiles = new Profiles(this, this.roster);
		this.likes = new Likes(this, this.roster, this::tell);
		this.messages = new MessageStore(MAX_MESSAGES, lastSeq);
		this.files = new SharedFiles(new GroupFiles(this, this.roster, this::tell), new FlashFiles(this),
				new OnlineFiles(this, this.roster, this::tell), new GroupAlbums(this, this.roster));
		this.conversations = new Conversations(this.roster, this.moderation, this.messages, this.files.groups(),
				this::tell);
		this.marks = new Marks(new Reactions(this, this.roster, this.messages, this::tell),
				new Essences(this, this.roster, this.messages, this::tell), new ReadMarks(this, this.messages));
		this.keepsakes = new Keepsakes(this);
		this.forwards = new ForwardStore();
		this.online = true;
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
		// Ids begin anew, but QQ's own numbers go on: a message is told apart from the
		// one
		// that had its id before.
		begin(selfId, nickname, this.messages.lastSeq());
		people.accept(this);
		tell(new WorldEvent.RosterChanged(null));
	}

	// --- who is there -------------------------------------------------------------

	/**
	 * The bot's account.
	 * @return the bot
	 */
	public synchronized User bot() {
		return this.roster.bot();
	}

	/**
	 * Gives the bot another account, in all its groups too.
	 * @param newSelfId the bot's QQ number, positive
	 * @param nickname the bot's name
	 * @return this world
	 */
	public synchronized World bot(long newSelfId, String nickname) {
		this.roster.bot(newSelfId, nickname);
		tell(new WorldEvent.RosterChanged(null));
		return this;
	}

	/**
	 * Whether the bot is logged in to QQ, as {@code get_status} and heartbeats tell.
	 * @return true unless it was put offline
	 */
	public synchronized boolean online() {
		return this.online;
	}

	/**
	 * Logs the bot in to QQ or out of it; the OneBot connections stay.
	 * @param nowOnline whether it is logged in
	 * @return this world
	 */
	public synchronized World online(boolean nowOnline) {
		this.online = nowOnline;
		return this;
	}

	/**
	 * QQ logs the bot out, as when it is used elsewhere; the OneBot connections stay.
	 * @param title the title of what QQ shows
	 * @param text its text
	 */
	public synchronized void kickOff(String title, String text) {
		this.online = false;
		tell(new WorldEvent.KickedOff(title, text));
	}

	/**
	 * Adds somebody, or renames them.
	 * @param id the QQ number, positive
	 * @param nickname the user's name
	 * @return this world
	 */
	public synchronized World addUser(long id, String nickname) {
		this.roster.addUser(id, nickname);
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
		this.roster.addUser(id, nickname);
		this.roster.befriend(id, remark);
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
		Group group = this.roster.addGroup(id, name);
		if (botRole != null) {
			this.roster.addMember(group, this.roster.selfId(), "", botRole);
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
		Group group = this.roster.group(groupId);
		this.roster.addUser(id, nickname);
		this.roster.addMember(group, id, card, role);
		tell(new WorldEvent.RosterChanged(groupId));
		return this;
	}

	/**
	 * Looks for somebody.
	 * @param id the QQ number
	 * @return the user, or null when nobody has that number
	 */
	public synchronized @Nullable User user(long id) {
		return this.roster.users.get(id);
	}

	/**
	 * Everybody, the bot included.
	 * @return the users
	 */
	public synchronized List<User> users() {
		return List.copyOf(this.roster.users.values());
	}

	/**
	 * Looks for a friend.
	 * @param id the QQ number
	 * @return the friend, or null
	 */
	public synchronized @Nullable Friend friend(long id) {
		return this.roster.friends.get(id);
	}

	/**
	 * The bot's friends.
	 * @return the friends
	 */
	public synchronized List<Friend> friends() {
		return List.copyOf(this.roster.friends.values());
	}

	/**
	 * Looks for a group, the bot in it or not.
	 * @param id the group's number
	 * @return the group, or null
	 */
	public synchronized @Nullable Group group(long id) {
		return this.roster.groups.get(id);
	}

	/**
	 * The groups that the bot is in.
	 * @return the groups
	 */
	public synchronized List<Group> groups() {
		return this.roster.botGroups();
	}

	/**
	 * The chats of the bot: its groups, its friends, and temporary sessions.
	 * @return the chats
	 */
	public synchronized List<Chat> chats() {
		return List.copyOf(this.conversations.chats());
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
	public ChatMessage say(long senderId, Chat chat, ArrayNode segments) {
		return say(senderId, chat, segments, null);
	}

	/**
	 * Somebody says something, perhaps in a temporary session.
	 * @param senderId who speaks
	 * @param chat where
	 * @param segments what, as NapCat reports it
	 * @param viaGroup the group that both are in, which makes a private message one of a
	 * temporary session; or null
	 * @return the message
	 * @throws WorldException when this person cannot speak there
	 */
	public synchronized ChatMessage say(long senderId, Chat chat, ArrayNode segments, @Nullable Long viaGroup) {
		return this.conversations.say(senderId, chat, segments, viaGroup);
	}

	/**
	 * Somebody uploads a file to a group, which is a message too.
	 * @param userId who uploads it
	 * @param groupId the group
	 * @param segments one {@code file} segment, as NapCat reports it
	 * @param folderId the folder it goes to, {@link GroupFiles#ROOT} for none
	 * @return the file
	 * @throws WorldException when this person cannot speak there, or there is no such
	 * folder
	 */
	public synchronized GroupFile upload(long userId, long groupId, ArrayNode segments, String folderId) {
		return this.conversations.upload(userId, groupId, segments, folderId);
	}

	/**
	 * Recalls a message (撤回).
	 * @param operatorId who recalls: the author, or a member of higher rank
	 * @param messageId the message
	 * @return the message
	 * @throws WorldException when it is unknown, recalled already, or may not be recalled
	 */
	public synchronized ChatMessage recall(long operatorId, long messageId) {
		return this.conversations.recall(operatorId, messageId);
	}

	/**
	 * Looks for a message.
	 * @param messageId its id
	 * @return the message; null when it is unknown, forgotten or recalled
	 */
	public synchronized @Nullable ChatMessage message(long messageId) {
		ChatMessage message = this.messages.find(messageId);
		return (message == null || message.recalled()) ? null : message;
	}

	/**
	 * What was said in a chat, as far as it is remembered.
	 * @param chat the chat
	 * @return the messages, oldest first, recalled ones included
	 */
	public synchronized List<ChatMessage> history(Chat chat) {
		return this.messages.history(chat);
	}

	/**
	 * An id for a message that is shown but was never said here, as in a forward.
	 * @return a new {@code message_id}
	 */
	public synchronized int newMessageId() {
		return this.messages.nextId();
	}

	/**
	 * Keeps a merged forward.
	 * @param title the card's title
	 * @param summary the card's last line
	 * @param nodes what is inside
	 * @return the forward, with its ids
	 */
	public synchronized Forward addForward(String title, String summary, List<Forward.Node> nodes) {
		return this.forwards.add(title, summary, nodes);
	}

	/**
	 * Looks for a merged forward.
	 * @param id its internal id or its {@code res_id}
	 * @return the forward, or null
	 */
	public synchronized @Nullable Forward forward(String id) {
		return this.forwards.find(id);
	}

	/**
	 * Pokes somebody (戳一戳).
	 * @param chat where
	 * @param userId who pokes
	 * @param targetId who is poked
	 * @throws WorldException when one of them is not there
	 */
	public synchronized void poke(Chat chat, long userId, long targetId) {
		this.conversations.poke(chat, userId, targetId);
	}

	/**
	 * A member shows a grey line of their own making, as only a forged client can.
	 * @param groupId the group
	 * @param userId the member
	 * @param content the line's JSON
	 * @return the message under which it can be recalled
	 */
	public synchronized ChatMessage showTip(long groupId, long userId, String content) {
		return this.conversations.showTip(groupId, userId, content);
	}

	/**
	 * Somebody begins to write to the bot, or stops.
	 * @param userId who, a known user
	 * @param writing whether they write now
	 */
	public synchronized void type(long userId, boolean writing) {
		this.roster.user(userId);
		tell(new WorldEvent.Typing(userId, writing));
	}

	// --- what people do to groups, and ask for ---------------------------------------

	/**
	 * Who comes to the groups, who goes, who may speak there.
	 * @return the deeds of members
	 */
	public synchronized Moderation moderation() {
		return this.moderation;
	}

	/**
	 * What was asked of the bot, and what became of it.
	 * @return the requests
	 */
	public synchronized Requests requests() {
		return this.requests;
	}

	/**
	 * What groups are called, and how they are set up.
	 * @return the deeds of administrators
	 */
	public synchronized Administration administration() {
		return this.administration;
	}

	/**
	 * The groups' boards.
	 * @return their notices
	 */
	public synchronized NoticeBoards noticeBoards() {
		return this.noticeBoards;
	}

	/**
	 * What members do besides talking.
	 * @return sign-ins, what is to do, honours
	 */
	public synchronized Activities activities() {
		return this.activities;
	}

	/**
	 * The bot's friendships.
	 * @return how friends are called and sorted, come and go
	 */
	public synchronized Contacts contacts() {
		return this.contacts;
	}

	/**
	 * What people tell of themselves.
	 * @return the profiles
	 */
	public synchronized Profiles profiles() {
		return this.profiles;
	}

	/**
	 * Likes of profiles.
	 * @return what the bot gave and got
	 */
	public synchronized Likes likes() {
		return this.likes;
	}

	/**
	 * What the bot keeps for itself, and posts.
	 * @return faces, notes, posts
	 */
	public synchronized Keepsakes keepsakes() {
		return this.keepsakes;
	}

	/**
	 * What people share besides words.
	 * @return the files
	 */
	public synchronized SharedFiles files() {
		return this.files;
	}

	/**
	 * What is noted on messages.
	 * @return the marks
	 */
	public synchronized Marks marks() {
		return this.marks;
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

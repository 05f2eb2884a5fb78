package io.ncatbot.simulator.world;

import java.util.function.Consumer;

/**
 * Everything that a world consists of, made together: a world that begins anew has new
 * ones. Guarded by the world's lock.
 */
final class WorldParts {

	private static final int MAX_MESSAGES = 5_000;

	final Roster roster;

	final Moderation moderation;

	final Requests requests;

	final Administration administration;

	final NoticeBoards noticeBoards;

	final Activities activities;

	final Contacts contacts;

	final Profiles profiles;

	final Likes likes;

	final MessageStore messages;

	final SharedFiles files;

	final Conversations conversations;

	final Forwards forwards;

	final Marks marks;

	final Keepsakes keepsakes;

	/** Whether the bot is logged in to QQ. */
	boolean online = true;

	/**
	 * Creates the parts of a world with nobody but the bot.
	 * @param lastSeq the number after which those of all messages begin
	 */
	WorldParts(Object lock, Consumer<WorldEvent> tell, long selfId, String nickname, long lastSeq) {
		this.roster = new Roster(lock, selfId, nickname);
		this.moderation = new Moderation(lock, this.roster, tell);
		this.requests = new Requests(lock, this.roster, this.moderation, tell);
		this.administration = new Administration(lock, this.roster, tell);
		this.noticeBoards = new NoticeBoards(lock, this.roster);
		this.activities = new Activities(lock, this.roster);
		this.contacts = new Contacts(lock, this.roster, tell);
		this.profiles = new Profiles(lock, this.roster);
		this.likes = new Likes(lock, this.roster, tell);
		this.messages = new MessageStore(MAX_MESSAGES, lastSeq);
		GroupFiles groupFiles = new GroupFiles(lock, this.roster, tell);
		this.files = new SharedFiles(groupFiles, new FlashFiles(lock), new OnlineFiles(lock, this.roster, tell),
				new GroupAlbums(lock, this.roster));
		this.conversations = new Conversations(lock, this.roster, this.moderation, this.messages, groupFiles, tell);
		this.forwards = new Forwards(lock);
		this.marks = new Marks(new Reactions(lock, this.roster, this.messages, tell),
				new Essences(lock, this.roster, this.messages, tell), new ReadMarks(lock, this.messages));
		this.keepsakes = new Keepsakes(lock);
	}

}

package io.ncatbot.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

import io.ncatbot.api.account.CustomFace;
import io.ncatbot.api.file.OnlineFileMessage;
import io.ncatbot.api.group.EssenceMessage;
import io.ncatbot.api.group.GroupAlbum;
import io.ncatbot.connection.TestBot;
import io.ncatbot.event.Event;
import io.ncatbot.event.GroupMessage;
import io.ncatbot.event.GroupRequest;
import io.ncatbot.message.File;
import io.ncatbot.message.FileSource;
import io.ncatbot.message.ForwardMessage;
import io.ncatbot.message.Image;
import io.ncatbot.message.Message;
import io.ncatbot.message.Segment;
import io.ncatbot.message.Voice;
import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.file.FileContent;
import io.ncatbot.simulator.world.Role;

import tools.jackson.databind.JsonNode;

/**
 * A corner of the simulated world for one call: a group of the bot's own with a member
 * who is also its friend. What else a call refers to (a message, a file, a request) is
 * made when it is asked for, and once.
 */
final class Scene {

	private static final byte[] PICTURE = { (byte) 0x89, 'P', 'N', 'G', 1, 2, 3 };

	private final NapCatSimulator napCat;

	private final TestBot bot;

	private final Path folder;

	private final long groupId;

	private final long userId;

	private final Map<String, Object> made = new HashMap<>();

	Scene(NapCatSimulator napCat, TestBot bot, Path folder, long number) {
		this.napCat = napCat;
		this.bot = bot;
		this.folder = folder;
		this.groupId = 700_000 + number;
		this.userId = 800_000 + number;
		napCat.world()
			.addFriend(this.userId, "小明" + number)
			.addGroup(this.groupId, "测试群" + number, Role.OWNER)
			.addMember(this.groupId, this.userId, "小明" + number, Role.MEMBER);
	}

	BotAPI api() {
		return this.bot.api();
	}

	long groupId() {
		return this.groupId;
	}

	long userId() {
		return this.userId;
	}

	/** A group of somebody else's, which the bot may leave. */
	long otherGroup() {
		return once("other group", () -> {
			long other = this.groupId + 200_000;
			this.napCat.world().addGroup(other, "别人的群", Role.MEMBER).addMember(other, this.userId, "小明", Role.OWNER);
			return other;
		});
	}

	private <T> T once(String name, Supplier<T> maker) {
		Object known = this.made.get(name);
		if (known == null) {
			known = Objects.requireNonNull(maker.get(), name);
			this.made.put(name, known);
		}
		@SuppressWarnings("unchecked")
		T value = (T) known;
		return value;
	}

	// --- messages ----------------------------------------------------------------------

	long groupMessage() {
		return once("group message", () -> this.napCat.group(this.groupId).member(this.userId).says("喵"));
	}

	long friendMessage() {
		return once("friend message", () -> this.napCat.friend(this.userId).says("喵"));
	}

	/** The number that QQ itself counts the group message by. */
	String groupMessageSeq() {
		return Objects.requireNonNull(api().getMsgSync(groupMessage()).orElseThrow().realSeq());
	}

	long messageOf(Segment segment) {
		return once("message of " + segment.type(),
				() -> api().sendGroupMsgSync(this.groupId, Message.of(segment)).orElseThrow().messageId());
	}

	long forward() {
		return once("forward",
				() -> api().sendGroupForwardMsgSync(this.groupId, ForwardMessage.of(Message.of("喵")))
					.orElseThrow()
					.messageId());
	}

	EssenceMessage essence() {
		return once("essence", () -> {
			api().setEssenceMsgSync(groupMessage()).orElseThrow();
			return api().getEssenceMsgListSync(this.groupId).orElseThrow().get(0);
		});
	}

	long essenceMessage() {
		essence();
		return groupMessage();
	}

	long todo() {
		return once("todo", () -> {
			api().setGroupTodoSync(this.groupId, groupMessage()).orElseThrow();
			return groupMessage();
		});
	}

	// --- events ------------------------------------------------------------------------

	GroupMessage event() {
		return once("event", () -> {
			long id = groupMessage();
			return next(GroupMessage.class, (message) -> message.messageId() == id);
		});
	}

	GroupRequest request() {
		return once("request", () -> {
			String flag = joinRequest();
			return next(GroupRequest.class, (request) -> request.flag().equals(flag));
		});
	}

	private <E extends Event> E next(Class<E> type, Predicate<E> wanted) {
		while (true) {
			Event event;
			try {
				event = this.bot.events().poll(TestBot.PATIENCE.toSeconds(), TimeUnit.SECONDS);
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
			Objects.requireNonNull(event, "no " + type.getSimpleName() + " in time");
			if (type.isInstance(event) && wanted.test(type.cast(event))) {
				return type.cast(event);
			}
		}
	}

	String friendRequest() {
		return once("friend request", () -> this.napCat.user(this.userId + 100_000, "新朋友").requestsFriendship("加我"));
	}

	String joinRequest() {
		return once("join request",
				() -> this.napCat.user(this.userId + 100_000, "新人").requestsToJoin(this.groupId, "让我进去"));
	}

	// --- files -------------------------------------------------------------------------

	FileSource picture() {
		return FileSource.of(PICTURE);
	}

	/** A file on NapCat's host, which is this one. */
	Path hostFile() {
		return once("host file", () -> {
			try {
				return Files.write(this.folder.resolve("cat" + this.groupId + ".png"), PICTURE);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	/** Where a file can be written that is not there. */
	Path newFile() {
		return this.folder.resolve("new" + this.groupId + ".png");
	}

	String hostFolder() {
		hostFile();
		return this.folder.toString();
	}

	private <S extends Segment> S sent(S segment, Class<S> type) {
		return api().getMsgSync(messageOf(segment)).orElseThrow().message().find(type).get(0);
	}

	String imageKey() {
		return Objects.requireNonNull(sent(new Image(picture()), Image.class).source().reference());
	}

	long voiceMessage() {
		return messageOf(new Voice(picture()));
	}

	String voiceKey() {
		return Objects.requireNonNull(sent(new Voice(picture()), Voice.class).source().reference());
	}

	String fileKey() {
		return Objects.requireNonNull(sent(new File(picture(), "cat.png"), File.class).fileId());
	}

	String privateFileKey() {
		return once("private file", () -> {
			long id = api().sendPrivateMsgSync(this.userId, Message.of(new File(picture(), "cat.png")))
				.orElseThrow()
				.messageId();
			return Objects
				.requireNonNull(api().getMsgSync(id).orElseThrow().message().find(File.class).get(0).fileId());
		});
	}

	String groupFile() {
		return once("group file", () -> {
			api().uploadGroupFileSync(this.groupId, picture(), "cat.png").orElseThrow();
			return api().getGroupRootFilesSync(this.groupId).orElseThrow().files().get(0).fileId();
		});
	}

	String groupFolder() {
		return once("group folder", () -> {
			api().createGroupFileFolderSync(this.groupId, "猫").orElseThrow();
			return api().getGroupRootFilesSync(this.groupId).orElseThrow().folders().get(0).folderId();
		});
	}

	String fileset() {
		return once("fileset",
				() -> api().createFlashTaskSync(List.of(FileSource.onNapCatHost(hostFile().toString())))
					.orElseThrow()
					.createFlashTransferResult()
					.fileSetId());
	}

	/** What the friend offers. */
	OnlineFileMessage offeredFile() {
		return once("offered file", () -> {
			String msgId = this.napCat.friend(this.userId).offersOnlineFile("cat.png", FileContent.of(PICTURE));
			return api().getOnlineFileMsgSync(this.userId)
				.orElseThrow()
				.msgList()
				.stream()
				.filter((message) -> msgId.equals(message.msgId()))
				.findFirst()
				.orElseThrow();
		});
	}

	/** What the bot offers. */
	String ownOnlineFile() {
		return once("own online file",
				() -> api().sendOnlineFileSync(this.userId, FileSource.onNapCatHost(hostFile().toString()))
					.orElseThrow()
					.msgId());
	}

	// --- what only the group or the account has
	// -----------------------------------------

	String notice() {
		return once("notice", () -> {
			api().sendGroupNoticeSync(this.groupId, "公告").orElseThrow();
			return api().getGroupNoticeSync(this.groupId).orElseThrow().get(0).noticeId();
		});
	}

	GroupAlbum album() {
		return once("album", () -> api().getQunAlbumListSync(this.groupId).orElseThrow().albumList().get(0));
	}

	/** As QQ describes it, which NapCat does not. */
	JsonNode albumPicture() {
		return once("album picture", () -> {
			GroupAlbum album = album();
			api().uploadImageToQunAlbumSync(this.groupId, album.albumId(), album.name(), picture()).orElseThrow();
			return api().getGroupAlbumMediaListSync(this.groupId, album.albumId())
				.orElseThrow()
				.path("media_list")
				.get(0);
		});
	}

	String voiceCharacter() {
		return once("voice character",
				() -> api().getAiCharactersSync(this.groupId).orElseThrow().get(0).characters().get(0).characterId());
	}

	CustomFace face() {
		return once("face", () -> {
			api().addCustomFaceSync(FileSource.onNapCatHost(hostFile().toString())).orElseThrow();
			return api().fetchCustomFaceDetailSync().orElseThrow().get(0);
		});
	}

	String qzonePost() {
		return once("qzone post", () -> api().sendQzoneMsgSync("说说").orElseThrow().tid());
	}

}

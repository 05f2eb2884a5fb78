package io.ncatbot.api;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.ncatbot.api.account.CustomFaceKeys;
import io.ncatbot.api.account.CustomFaceOptions;
import io.ncatbot.api.account.LoginInfo;
import io.ncatbot.api.account.OnlineStatus;
import io.ncatbot.api.account.ProfileSex;
import io.ncatbot.api.account.QzonePostOptions;
import io.ncatbot.api.account.QzoneVisibility;
import io.ncatbot.api.file.DownloadTarget;
import io.ncatbot.api.file.FileUploadOptions;
import io.ncatbot.api.file.UploadStreamOptions;
import io.ncatbot.api.friend.ProfileLikesOptions;
import io.ncatbot.api.group.EssenceMessage;
import io.ncatbot.api.group.GroupMemberPermissions;
import io.ncatbot.api.group.GroupNoticeOptions;
import io.ncatbot.api.group.HonorType;
import io.ncatbot.api.group.InvitePolicy;
import io.ncatbot.api.message.EmojiLikersOptions;
import io.ncatbot.api.message.HistoryOptions;
import io.ncatbot.api.message.KeyboardButton;
import io.ncatbot.api.message.MessageTarget;
import io.ncatbot.api.message.MiniAppCard;
import io.ncatbot.api.message.ReadChat;
import io.ncatbot.api.message.SharedContact;
import io.ncatbot.event.IncomingMessage;
import io.ncatbot.event.Request;
import io.ncatbot.message.Face;
import io.ncatbot.message.FileSource;
import io.ncatbot.message.ForwardMessage;
import io.ncatbot.message.Message;
import io.ncatbot.message.MessageParts;
import io.ncatbot.message.PostedFile;
import io.ncatbot.message.Segment;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

import tools.jackson.databind.JsonNode;

/**
 * Which arguments make a call succeed in a {@link Scene}: by the method and the name of
 * its parameter, else by the name, else by the type.
 */
final class CallArguments {

	private final Map<String, Function<Scene, Object>> byName = new HashMap<>();

	private final Map<Class<?>, Function<Scene, Object>> byType = new HashMap<>();

	CallArguments() {
		chats();
		messages();
		files();
		groups();
		account();
		types();
		namedCalls();
	}

	Object[] of(Method method, Scene scene) {
		Parameter[] parameters = method.getParameters();
		String name = method.getName().replaceFirst("Sync$", "");
		Object[] arguments = new Object[parameters.length];
		for (int i = 0; i < arguments.length; i++) {
			arguments[i] = fitting(parameters[i].getType(), find(name, parameters[i]).apply(scene));
		}
		return arguments;
	}

	private Function<Scene, Object> find(String method, Parameter parameter) {
		Class<?> type = parameter.getType();
		for (String name : List.of(method + "#" + parameter.getName() + ":" + type.getSimpleName(),
				method + "#" + parameter.getName(), parameter.getName())) {
			if (this.byName.containsKey(name)) {
				return this.byName.get(name);
			}
		}
		Function<Scene, Object> found = this.byType.get(type);
		if (found == null) {
			throw new AssertionError("There is no argument for " + type.getSimpleName() + " " + parameter.getName()
					+ " of " + method + ": add one to " + CallArguments.class.getSimpleName());
		}
		return found;
	}

	/** The guide calls with numbers as text, and ids of one kind have several types. */
	private static Object fitting(Class<?> type, Object value) {
		if (type == String.class && value instanceof Number) {
			return value.toString();
		}
		return ((type == long.class || type == Long.class) && value instanceof Integer number) ? number.longValue()
				: value;
	}

	private void value(String name, Object value) {
		this.byName.put(name, (scene) -> value);
	}

	private void put(String name, Function<Scene, Object> value) {
		this.byName.put(name, value);
	}

	private void chats() {
		put("groupId", Scene::groupId);
		put("userId", Scene::userId);
		put("userIds", (scene) -> List.of(scene.userId()));
		put("targetId", Scene::userId);
		put("chat", (scene) -> ReadChat.group(scene.groupId()));
		put("target", (scene) -> MessageTarget.group(scene.groupId()).withTimeoutMillis(5000));
		put("contact", (scene) -> SharedContact.user(scene.userId()).withPhoneNumber("10086"));
		value("phoneNumber", "10086");
		value("timeoutMillis", 5000L);
	}

	private void messages() {
		put("messageId", Scene::groupMessage);
		put("messageIds", (scene) -> List.of(scene.groupMessage()));
		put("markPrivateMsgAsRead#messageId", Scene::friendMessage);
		put("getForwardMsg#messageId", Scene::forward);
		put("fetchPttText#messageId", Scene::voiceMessage);
		put("deleteEssenceMsg#messageId", Scene::essenceMessage);
		put("deleteEssenceMsg#msgSeq", (scene) -> scene.essence().msgSeq());
		put("deleteEssenceMsg#msgRandom", (scene) -> scene.essence().msgRandom());
		put("deleteEssenceMsg#message", Scene::essence);
		put("completeGroupTodo#messageId", Scene::todo);
		put("cancelGroupTodo#messageId", Scene::todo);
		put("setGroupTodo#messageSeq", Scene::groupMessageSeq);
		put("completeGroupTodo#messageSeq", Scene::groupMessageSeq);
		put("cancelGroupTodo#messageSeq", Scene::groupMessageSeq);
		put("getGroupMsgHistory#groupId", (scene) -> {
			scene.groupMessage();
			return scene.groupId();
		});
		put("getFriendMsgHistory#userId", (scene) -> {
			scene.friendMessage();
			return scene.userId();
		});
		put("getGroupMsgHistory#messageSeq", Scene::groupMessage);
		put("getFriendMsgHistory#messageSeq", Scene::friendMessage);
		put("getGroupMsgHistory#options", history(Scene::groupMessage));
		put("getFriendMsgHistory#options", history(Scene::friendMessage));
		value("reverseOrder", false);
		value("count", 5);
		value("emojiId", 14);
		value("emojiType", "1");
		value("cookie", "");
		put("character", Scene::voiceCharacter);
		value("chatType", 1);
		value("approve", true);
		put("setFriendAddRequest#flag", Scene::friendRequest);
		put("setGroupAddRequest#flag", Scene::joinRequest);
		put("setDoubtFriendsAddRequest#flag", Scene::friendRequest);
	}

	private static Function<Scene, Object> history(Function<Scene, Long> from) {
		return (scene) -> new HistoryOptions(from.apply(scene), 5, false, true, true, true);
	}

	private void files() {
		put("filePath", (scene) -> onHost(scene));
		put("thumbPath", (scene) -> onHost(scene));
		put("files", (scene) -> List.of(onHost(scene)));
		put("addCustomFace#file", (scene) -> onHost(scene));
		put("folderPath", Scene::hostFolder);
		put("imageId", Scene::imageKey);
		put("recordId", Scene::voiceKey);
		put("fileId", Scene::groupFile);
		put("getFile#fileId", Scene::fileKey);
		put("getPrivateFileUrl#fileId", Scene::privateFileKey);
		value("outFormat", "mp3");
		value("uploadFile", true);
		put("url", (scene) -> scene.hostFile().toUri().toString());
		value("checkUrlSafely#url", "https://example.org/");
		value("headers", List.of("Referer: https://example.org/"));
		value("base64", "AQID");
		value("name", "cat.png");
		put("fileName", (scene) -> scene.hostFile().getFileName().toString());
		value("fileIndex", 0);
		put("folderId", Scene::groupFolder);
		value("currentParentDirectory", "/");
		put("targetParentDirectory", Scene::groupFolder);
		value("newName", "cat2.png");
		put("filesetId", Scene::fileset);
		put("shareCode", (scene) -> scene.api().getShareLinkSync(scene.fileset()).orElseThrow().shareLink());
		put("msgId", (scene) -> scene.offeredFile().msgId());
		put("elementId", (scene) -> scene.offeredFile().elements().get(0).elementId());
		put("cancelOnlineFile#msgId", Scene::ownOnlineFile);
		streams();
	}

	private void streams() {
		for (String method : List.of("downloadFileStream", "downloadFileImageStream", "downloadFileRecordStream")) {
			put(method + "#target:Path", Scene::newFile);
			value(method + "#target:OutputStream", OutputStream.nullOutputStream());
			value(method + "#target:DownloadTarget", DownloadTarget.to(OutputStream.nullOutputStream()));
		}
		value("testDownloadStream#error", false);
		this.byType.put(StreamListener.class, (scene) -> (StreamListener<?>) (frame) -> {
		});
		this.byType.put(Path.class, Scene::hostFile);
		this.byType.put(Resource.class, (scene) -> new ByteArrayResource(new byte[] { 1, 2, 3 }));
		this.byType.put(InputStream.class, (scene) -> new ByteArrayInputStream(new byte[] { 1, 2, 3 }));
		this.byType.put(FileUploadOptions.class,
				(scene) -> new FileUploadOptions("cat.png", Duration.ofMinutes(1), (bytes, total) -> {
				}));
	}

	private static FileSource onHost(Scene scene) {
		return FileSource.onNapCatHost(scene.hostFile().toString());
	}

	private void groups() {
		put("noticeId", Scene::notice);
		put("albumId", (scene) -> scene.album().albumId());
		put("albumName", (scene) -> scene.album().name());
		put("batchId", (scene) -> scene.albumPicture().path("batch_id").asString());
		put("lloc", (scene) -> scene.albumPicture().path("image").path("lloc").asString());
		put("setGroupLeave#groupId", Scene::otherGroup);
		value("isDismiss", false);
		value("rejectAddRequest", false);
		value("addType", 2);
		value("robotMemberSwitch", 1);
		value("robotMemberExamine", 1);
		value("noCodeFingerOpen", 1);
		value("noFingerOpen", 1);
		value("attachInfo", "");
		value("getGroupHonorInfo#type", HonorType.ALL);
		value("policy", InvitePolicy.REQUIRE_APPROVAL);
		value("permissions",
				GroupMemberPermissions.UNCHANGED.withAllowMemberUploadAlbum(true)
					.withAllowMemberCreateGroup(false)
					.withAllowMemberTemporarySession(true));
		put("sendGroupNotice#options", (scene) -> new GroupNoticeOptions(scene.picture(), 1, 1, 0, 1, 0));
	}

	private void account() {
		value("setOnlineStatus#status:int", 10);
		value("setOnlineStatus#status:String", "听歌中");
		value("extStatus", 1028);
		value("batteryStatus", 50);
		value("faceId", 14);
		value("times", 1);
		value("eventType", 1);
		value("category", "0");
		value("domain", "qun.qq.com");
		put("tid", Scene::qzonePost);
		value("cmd", "OidbSvcTrpcTcp.0x1");
		value("data", "00");
		put("addCustomFace#options",
				(scene) -> new CustomFaceOptions("1", "2", "cat.png", 7L, "0123456789abcdef", true, false));
		put("resId", (scene) -> scene.face().resId());
		put("keys", (scene) -> CustomFaceKeys.resIds(List.of(scene.face().resId())));
		put("setCustomFaceDesc#emojiId", (scene) -> scene.face().emoId());
		put("setCustomFaceDesc#md5", (scene) -> scene.face().md5());
		put("sendQzoneMsg#options", (scene) -> new QzonePostOptions(List.of(scene.picture()), QzoneVisibility.ONLY,
				List.of(scene.userId())));
		put("getProfileLike#options", (scene) -> new ProfileLikesOptions(scene.userId(), 0, 10));
		put("getEmojiLikes#options", (scene) -> new EmojiLikersOptions(scene.groupId(), "1", 20));
	}

	private void types() {
		this.byType.put(UploadStreamOptions.class,
				(scene) -> UploadStreamOptions.EMPTY.withChunk(0, new byte[] { 1, 2, 3 }).withTotalChunks(1));
		this.byType.put(String.class, (scene) -> "文字");
		this.byType.put(boolean.class, (scene) -> true);
		this.byType.put(Boolean.class, (scene) -> true);
		this.byType.put(byte[].class, (scene) -> new byte[] { 1, 2, 3 });
		this.byType.put(Integer.class, (scene) -> 1);
		this.byType.put(Duration.class, (scene) -> Duration.ofMinutes(1));
		this.byType.put(Message.class, (scene) -> Message.of("喵"));
		this.byType.put(Segment.class, (scene) -> new Face(14));
		this.byType.put(MessageParts.class, (scene) -> MessageParts.empty().text("喵").face(14));
		this.byType.put(PostedFile.class, (scene) -> PostedFile.image(scene.picture()));
		this.byType.put(FileSource.class, Scene::picture);
		this.byType.put(ForwardMessage.class, (scene) -> ForwardMessage.ofIds(scene.groupMessage()).withTitle("标题"));
		this.byType.put(EssenceMessage.class, Scene::essence);
		this.byType.put(IncomingMessage.class, Scene::event);
		this.byType.put(Request.class, Scene::request);
		this.byType.put(KeyboardButton.class, (scene) -> new KeyboardButton("1", "data", "7"));
		this.byType.put(MiniAppCard.class,
				(scene) -> MiniAppCard.bili("标题", "描述", "https://example.org/cat.png", "https://example.org/"));
		this.byType.put(OnlineStatus.class, (scene) -> OnlineStatus.LISTENING);
		this.byType.put(ProfileSex.class, (scene) -> ProfileSex.FEMALE);
		this.byType.put(List.class, (scene) -> List.of("hello"));
		this.byType.put(JsonNode.class, (scene) -> scene.event().raw().tree());
	}

	private void namedCalls() {
		value("operation", Map.of("reply", Message.of("喵")));
		value("action", "get_login_info");
		value("call#params:Map", Map.of());
		value("call#params:Record", new NoParameters());
		value("call#type:Class", LoginInfo.class);
		value("call#type:DataType", DataType.of(LoginInfo.class));
	}

	/**
	 * What an action without parameters takes.
	 */
	record NoParameters() {

	}

}

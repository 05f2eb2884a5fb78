package io.ncatbot.boot.test.event;

import io.ncatbot.event.BotOffline;
import io.ncatbot.event.ClientStatus;
import io.ncatbot.event.Essence;
import io.ncatbot.event.FlashFile;
import io.ncatbot.event.FriendAdd;
import io.ncatbot.event.FriendPoke;
import io.ncatbot.event.FriendRecall;
import io.ncatbot.event.FriendRequest;
import io.ncatbot.event.GrayTip;
import io.ncatbot.event.GroupAdmin;
import io.ncatbot.event.GroupBan;
import io.ncatbot.event.GroupCard;
import io.ncatbot.event.GroupDecrease;
import io.ncatbot.event.GroupDismiss;
import io.ncatbot.event.GroupIncrease;
import io.ncatbot.event.GroupMessage;
import io.ncatbot.event.GroupMessageSent;
import io.ncatbot.event.GroupMsgEmojiLike;
import io.ncatbot.event.GroupName;
import io.ncatbot.event.GroupPoke;
import io.ncatbot.event.GroupRecall;
import io.ncatbot.event.GroupRequest;
import io.ncatbot.event.GroupTitle;
import io.ncatbot.event.GroupUpload;
import io.ncatbot.event.Heartbeat;
import io.ncatbot.event.Honor;
import io.ncatbot.event.InputStatus;
import io.ncatbot.event.Lifecycle;
import io.ncatbot.event.LuckyKing;
import io.ncatbot.event.OfflineFile;
import io.ncatbot.event.OnlineFileReceive;
import io.ncatbot.event.OnlineFileSend;
import io.ncatbot.event.PokeRecall;
import io.ncatbot.event.PrivateMessage;
import io.ncatbot.event.PrivateMessageSent;
import io.ncatbot.event.ProfileLike;
import io.ncatbot.event.Reaction;
import io.ncatbot.event.UnknownEvent;

/**
 * Events for tests that need no simulator: one method for each kind, with what NapCat
 * typically sends. {@link #groupMessage()}{@code .text("喵").build()} is 小明 (456) saying 喵
 * in the group 123. What is sent instead of NapCat is taken from the implementation that
 * sends it.
 */
public final class Events {

	private Events() {
	}

	/**
	 * A message was sent in a group (群消息).
	 * @return the event, to be changed
	 */
	public static EventFixture<GroupMessage> groupMessage() {
		return new EventFixture<>(GroupMessage.class, "groupMessage");
	}

	/**
	 * A message was sent to the bot in a private chat (私聊消息).
	 * @return the event, to be changed
	 */
	public static EventFixture<PrivateMessage> privateMessage() {
		return new EventFixture<>(PrivateMessage.class, "privateMessage");
	}

	/**
	 * The bot has sent a message in a group, from whichever device (群消息,
	 * {@code message_sent}).
	 * @return the event, to be changed
	 */
	public static EventFixture<GroupMessageSent> groupMessageSent() {
		return new EventFixture<>(GroupMessageSent.class, "groupMessageSent");
	}

	/**
	 * The bot has sent a message in a private chat, from whichever device (私聊消息,
	 * {@code message_sent}).
	 * @return the event, to be changed
	 */
	public static EventFixture<PrivateMessageSent> privateMessageSent() {
		return new EventFixture<>(PrivateMessageSent.class, "privateMessageSent");
	}

	/**
	 * QQ has logged the bot out ({@code bot_offline}, 机器人下线).
	 * @return the event, to be changed
	 */
	public static EventFixture<BotOffline> botOffline() {
		return new EventFixture<>(BotOffline.class, "botOffline");
	}

	/**
	 * Another device of the bot's account came or went ({@code client_status},
	 * 其他客户端在线状态变更).
	 * @return the event, to be changed
	 */
	public static EventFixture<ClientStatus> clientStatus() {
		return new EventFixture<>(ClientStatus.class, "clientStatus");
	}

	/**
	 * A message has become one of a group's essence messages, or is one no longer
	 * ({@code essence}, 精华消息).
	 * @return the event, to be changed
	 */
	public static EventFixture<Essence> essence() {
		return new EventFixture<>(Essence.class, "essence");
	}

	/**
	 * A set of files moves by flash transfer ({@code flash_file}, 闪传).
	 * @return the event, to be changed
	 */
	public static EventFixture<FlashFile> flashFile() {
		return new EventFixture<>(FlashFile.class, "flashFile");
	}

	/**
	 * Somebody has become a friend ({@code friend_add}, 好友添加).
	 * @return the event, to be changed
	 */
	public static EventFixture<FriendAdd> friendAdd() {
		return new EventFixture<>(FriendAdd.class, "friendAdd");
	}

	/**
	 * Somebody was poked in a private chat ({@code notify} / {@code poke}, 戳一戳).
	 * @return the event, to be changed
	 */
	public static EventFixture<FriendPoke> friendPoke() {
		return new EventFixture<>(FriendPoke.class, "friendPoke");
	}

	/**
	 * A message of a private chat was recalled ({@code friend_recall}, 好友消息撤回).
	 * @return the event, to be changed
	 */
	public static EventFixture<FriendRecall> friendRecall() {
		return new EventFixture<>(FriendRecall.class, "friendRecall");
	}

	/**
	 * A grey line that NapCat does not recognise appeared in a group ({@code notify} /
	 * {@code gray_tip}, 灰字提示).
	 * @return the event, to be changed
	 */
	public static EventFixture<GrayTip> grayTip() {
		return new EventFixture<>(GrayTip.class, "grayTip");
	}

	/**
	 * A member has become an admin, or is one no longer ({@code group_admin}, 群管理员变动).
	 * @return the event, to be changed
	 */
	public static EventFixture<GroupAdmin> groupAdmin() {
		return new EventFixture<>(GroupAdmin.class, "groupAdmin");
	}

	/**
	 * A member or the whole group was muted, or may speak again ({@code group_ban}, 群禁言).
	 * @return the event, to be changed
	 */
	public static EventFixture<GroupBan> groupBan() {
		return new EventFixture<>(GroupBan.class, "groupBan");
	}

	/**
	 * A member's name in a group has changed ({@code group_card}, 群名片变更).
	 * @return the event, to be changed
	 */
	public static EventFixture<GroupCard> groupCard() {
		return new EventFixture<>(GroupCard.class, "groupCard");
	}

	/**
	 * Somebody has left a group ({@code group_decrease}, 群成员减少).
	 * @return the event, to be changed
	 */
	public static EventFixture<GroupDecrease> groupDecrease() {
		return new EventFixture<>(GroupDecrease.class, "groupDecrease");
	}

	/**
	 * A group was dissolved ({@code group_dismiss}, 群解散).
	 * @return the event, to be changed
	 */
	public static EventFixture<GroupDismiss> groupDismiss() {
		return new EventFixture<>(GroupDismiss.class, "groupDismiss");
	}

	/**
	 * Somebody has joined a group ({@code group_increase}, 群成员增加); the bot itself too.
	 * @return the event, to be changed
	 */
	public static EventFixture<GroupIncrease> groupIncrease() {
		return new EventFixture<>(GroupIncrease.class, "groupIncrease");
	}

	/**
	 * Somebody has reacted to a message with a face, or taken it back
	 * ({@code group_msg_emoji_like}, 表情回应).
	 * @return the event, to be changed
	 */
	public static EventFixture<GroupMsgEmojiLike> groupMsgEmojiLike() {
		return new EventFixture<>(GroupMsgEmojiLike.class, "groupMsgEmojiLike");
	}

	/**
	 * A group has got another name ({@code notify} / {@code group_name}, 群名变更).
	 * @return the event, to be changed
	 */
	public static EventFixture<GroupName> groupName() {
		return new EventFixture<>(GroupName.class, "groupName");
	}

	/**
	 * Somebody was poked in a group ({@code notify} / {@code poke}, 戳一戳).
	 * @return the event, to be changed
	 */
	public static EventFixture<GroupPoke> groupPoke() {
		return new EventFixture<>(GroupPoke.class, "groupPoke");
	}

	/**
	 * A message of a group was recalled ({@code group_recall}, 群消息撤回).
	 * @return the event, to be changed
	 */
	public static EventFixture<GroupRecall> groupRecall() {
		return new EventFixture<>(GroupRecall.class, "groupRecall");
	}

	/**
	 * A member has got a special title ({@code notify} / {@code title}, 群头衔变更).
	 * @return the event, to be changed
	 */
	public static EventFixture<GroupTitle> groupTitle() {
		return new EventFixture<>(GroupTitle.class, "groupTitle");
	}

	/**
	 * A file was uploaded to a group ({@code group_upload}, 群文件上传).
	 * @return the event, to be changed
	 */
	public static EventFixture<GroupUpload> groupUpload() {
		return new EventFixture<>(GroupUpload.class, "groupUpload");
	}

	/**
	 * A member has got an honour of the group ({@code notify} / {@code honor}, 群成员荣誉变更).
	 * @return the event, to be changed
	 */
	public static EventFixture<Honor> honor() {
		return new EventFixture<>(Honor.class, "honor");
	}

	/**
	 * Somebody is typing in a private chat, or has stopped ({@code notify} /
	 * {@code input_status}, 输入状态).
	 * @return the event, to be changed
	 */
	public static EventFixture<InputStatus> inputStatus() {
		return new EventFixture<>(InputStatus.class, "inputStatus");
	}

	/**
	 * Somebody got the largest share of a red packet ({@code notify} /
	 * {@code lucky_king}, 群红包运气王).
	 * @return the event, to be changed
	 */
	public static EventFixture<LuckyKing> luckyKing() {
		return new EventFixture<>(LuckyKing.class, "luckyKing");
	}

	/**
	 * A friend has sent a file ({@code offline_file}, 离线文件).
	 * @return the event, to be changed
	 */
	public static EventFixture<OfflineFile> offlineFile() {
		return new EventFixture<>(OfflineFile.class, "offlineFile");
	}

	/**
	 * A friend no longer offers an online file ({@code online_file_receive}, 在线文件).
	 * @return the event, to be changed
	 */
	public static EventFixture<OnlineFileReceive> onlineFileReceive() {
		return new EventFixture<>(OnlineFileReceive.class, "onlineFileReceive");
	}

	/**
	 * A friend has answered the offer of an online file ({@code online_file_send}, 在线文件).
	 * @return the event, to be changed
	 */
	public static EventFixture<OnlineFileSend> onlineFileSend() {
		return new EventFixture<>(OnlineFileSend.class, "onlineFileSend");
	}

	/**
	 * A poke was taken back ({@code notify} / {@code poke_recall}).
	 * @return the event, to be changed
	 */
	public static EventFixture<PokeRecall> pokeRecall() {
		return new EventFixture<>(PokeRecall.class, "pokeRecall");
	}

	/**
	 * Somebody has liked the bot's profile ({@code notify} / {@code profile_like}, 名片点赞).
	 * @return the event, to be changed
	 */
	public static EventFixture<ProfileLike> profileLike() {
		return new EventFixture<>(ProfileLike.class, "profileLike");
	}

	/**
	 * Somebody has reacted to a message with a face, or taken it back ({@code reaction},
	 * 表情回应).
	 * @return the event, to be changed
	 */
	public static EventFixture<Reaction> reaction() {
		return new EventFixture<>(Reaction.class, "reaction");
	}

	/**
	 * Somebody wants to be a friend ({@code friend}, 加好友请求).
	 * @return the event, to be changed
	 */
	public static EventFixture<FriendRequest> friendRequest() {
		return new EventFixture<>(FriendRequest.class, "friendRequest");
	}

	/**
	 * Somebody wants to join a group, or the bot is invited to one ({@code group},
	 * 加群请求/邀请).
	 * @return the event, to be changed
	 */
	public static EventFixture<GroupRequest> groupRequest() {
		return new EventFixture<>(GroupRequest.class, "groupRequest");
	}

	/**
	 * The connection is ready ({@code lifecycle}, 生命周期).
	 * @return the event, to be changed
	 */
	public static EventFixture<Lifecycle> lifecycle() {
		return new EventFixture<>(Lifecycle.class, "lifecycle");
	}

	/**
	 * NapCat is alive ({@code heartbeat}, 心跳).
	 * @return the event, to be changed
	 */
	public static EventFixture<Heartbeat> heartbeat() {
		return new EventFixture<>(Heartbeat.class, "heartbeat");
	}

	/**
	 * An event of a kind that is not known here.
	 * @return the event, to be changed
	 */
	public static EventFixture<UnknownEvent> unknownEvent() {
		return new EventFixture<>(UnknownEvent.class, "unknownEvent");
	}

}

package io.ncatbot.event;

/**
 * Something has happened (通知) that is neither a message nor a request.
 */
public sealed interface Notice extends Event permits BotOffline, ClientStatus, Essence, FlashFile, FriendAdd,
		FriendPoke, FriendRecall, GrayTip, GroupAdmin, GroupBan, GroupCard, GroupDecrease, GroupDismiss, GroupIncrease,
		GroupMsgEmojiLike, GroupName, GroupPoke, GroupRecall, GroupTitle, GroupUpload, Honor, InputStatus, LuckyKing,
		OfflineFile, OnlineFileReceive, OnlineFileSend, PokeRecall, ProfileLike, Reaction {

	@Override
	default String postType() {
		return "notice";
	}

}

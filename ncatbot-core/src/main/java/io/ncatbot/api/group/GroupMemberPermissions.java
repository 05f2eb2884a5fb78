package io.ncatbot.api.group;

import io.ncatbot.api.ActionOptions;
import org.jspecify.annotations.Nullable;

/**
 * What members of a group may do. What is null stays as it is.
 *
 * @param allowMemberUploadAlbum whether members may add to the group's albums
 * @param allowMemberTemporarySession whether members may write to each other without
 * being friends
 * @param allowMemberCreateGroup whether members may make groups of the group's members
 */
@ActionOptions
public record GroupMemberPermissions(@Nullable Boolean allowMemberUploadAlbum,
		@Nullable Boolean allowMemberTemporarySession, @Nullable Boolean allowMemberCreateGroup) {

	/**
	 * Permissions that change nothing.
	 */
	public static final GroupMemberPermissions UNCHANGED = new GroupMemberPermissions(null, null, null);

	/**
	 * Says whether members may add to the group's albums (上传相册).
	 * @param allowed whether they may
	 * @return the permissions with it
	 */
	public GroupMemberPermissions withAllowMemberUploadAlbum(boolean allowed) {
		return new GroupMemberPermissions(allowed, this.allowMemberTemporarySession, this.allowMemberCreateGroup);
	}

	/**
	 * Says whether members may write to each other without being friends (临时会话).
	 * @param allowed whether they may
	 * @return the permissions with it
	 */
	public GroupMemberPermissions withAllowMemberTemporarySession(boolean allowed) {
		return new GroupMemberPermissions(this.allowMemberUploadAlbum, allowed, this.allowMemberCreateGroup);
	}

	/**
	 * Says whether members may make groups of the group's members (发起新的群聊).
	 * @param allowed whether they may
	 * @return the permissions with it
	 */
	public GroupMemberPermissions withAllowMemberCreateGroup(boolean allowed) {
		return new GroupMemberPermissions(this.allowMemberUploadAlbum, this.allowMemberTemporarySession, allowed);
	}

}

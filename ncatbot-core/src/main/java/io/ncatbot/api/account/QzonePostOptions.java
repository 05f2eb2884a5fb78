package io.ncatbot.api.account;

import java.util.List;

import io.ncatbot.api.ActionOptions;
import io.ncatbot.message.FileSource;
import org.jspecify.annotations.Nullable;

/**
 * What may be said about a post in the Qzone.
 *
 * @param images pictures, uploaded one by one; null to leave it out
 * @param ugcRight who may see it, everyone by default; null to leave it out
 * @param targetUins whom {@code ugcRight} names; needed for {@link QzoneVisibility#ONLY}
 * and {@link QzoneVisibility#EXCEPT}; null to leave it out
 */
@ActionOptions
public record QzonePostOptions(@Nullable List<FileSource> images, @Nullable QzoneVisibility ugcRight,
		@Nullable List<Long> targetUins) {

	/**
	 * Nothing but NapCat's defaults.
	 */
	public static final QzonePostOptions DEFAULTS = new QzonePostOptions(null, null, null);

	/**
	 * The same with another value of {@code images}.
	 * @param images pictures, uploaded one by one
	 * @return the changed copy
	 */
	public QzonePostOptions withImages(List<FileSource> images) {
		return new QzonePostOptions(images, this.ugcRight, this.targetUins);
	}

	/**
	 * The same with another value of {@code ugcRight}.
	 * @param ugcRight who may see it, everyone by default
	 * @return the changed copy
	 */
	public QzonePostOptions withUgcRight(QzoneVisibility ugcRight) {
		return new QzonePostOptions(this.images, ugcRight, this.targetUins);
	}

	/**
	 * The same with another value of {@code targetUins}.
	 * @param targetUins whom {@code ugcRight} names; needed for
	 * {@link QzoneVisibility#ONLY} and {@link QzoneVisibility#EXCEPT}
	 * @return the changed copy
	 */
	public QzonePostOptions withTargetUins(List<Long> targetUins) {
		return new QzonePostOptions(this.images, this.ugcRight, targetUins);
	}

}

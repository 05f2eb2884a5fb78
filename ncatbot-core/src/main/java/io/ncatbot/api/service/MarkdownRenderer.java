package io.ncatbot.api.service;

import io.ncatbot.message.FileSource;

/**
 * Draws Markdown as a picture. The library provides none, since that takes a browser or
 * another layout engine: an application that wants it declares a bean of this type.
 */
@FunctionalInterface
public interface MarkdownRenderer {

	/**
	 * Draws a text. It runs on a thread where waiting harms nobody.
	 * @param markdown the text
	 * @return the picture, such as {@code FileSource.of(pngBytes)}
	 * @throws RuntimeException when it could not be drawn
	 */
	FileSource render(String markdown);

}

package io.ncatbot.simulator.file;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;

/**
 * How large a picture is, read from its head. What is no picture counts as 1024 by 1024,
 * as in NapCat.
 *
 * @param width pixels
 * @param height pixels
 */
public record ImageSize(int width, int height) {

	/** The size of what is no picture. */
	public static final ImageSize UNKNOWN = new ImageSize(1024, 1024);

	/**
	 * Reads the size of a PNG, GIF or JPEG.
	 * @param content the picture
	 * @return its size
	 * @throws IOException when it cannot be read
	 */
	public static ImageSize of(FileContent content) throws IOException {
		try (DataInputStream in = new DataInputStream(content.open())) {
			return switch (in.readUnsignedShort()) {
				case 0x8950 -> png(in);
				case 0x4749 -> gif(in);
				case 0xffd8 -> jpeg(in);
				default -> UNKNOWN;
			};
		}
		catch (EOFException ex) {
			return UNKNOWN;
		}
	}

	private static ImageSize png(DataInputStream in) throws IOException {
		in.skipNBytes(14);
		return new ImageSize(in.readInt(), in.readInt());
	}

	private static ImageSize gif(DataInputStream in) throws IOException {
		in.skipNBytes(4);
		int width = Short.reverseBytes(in.readShort()) & 0xffff;
		return new ImageSize(width, Short.reverseBytes(in.readShort()) & 0xffff);
	}

	private static ImageSize jpeg(DataInputStream in) throws IOException {
		while (true) {
			int marker = in.readUnsignedShort();
			int length = in.readUnsignedShort();
			boolean frame = marker >= 0xffc0 && marker <= 0xffcf && marker != 0xffc4 && marker != 0xffc8
					&& marker != 0xffcc;
			if (frame) {
				in.skipNBytes(1);
				int height = in.readUnsignedShort();
				return new ImageSize(in.readUnsignedShort(), height);
			}
			in.skipNBytes(Math.max(0, length - 2));
		}
	}

}

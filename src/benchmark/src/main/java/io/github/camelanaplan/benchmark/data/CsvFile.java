/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.camelanaplan.benchmark.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/** CSV files of any size, made once. */
public final class CsvFile {
    /** Another one whenever rows are made in another way, as it names the files that are kept. */
    private static final long SEED = 20_260_102;
    /** Repeated in larger files: no compression looks that far back. */
    private static final int BLOCK = 64 << 20;

    private CsvFile() {}

    /** The file of exactly so many bytes in a folder; the last row may be cut. */
    public static Path of(Path folder, long bytes) throws IOException {
        Path file = folder.resolve("planning-" + SEED + "-" + bytes + ".csv");
        if (Files.exists(file) && Files.size(file) == bytes) {
            return file;
        }
        Files.createDirectories(folder);
        Path unfinished = folder.resolve("unfinished.csv");
        try (OutputStream out = Files.newOutputStream(unfinished)) {
            byte[] block = block((int) Math.min(bytes, BLOCK));
            for (long left = bytes; left > 0; left -= block.length) {
                out.write(block, 0, (int) Math.min(left, block.length));
            }
        }
        return Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The first bytes of every file. */
    public static byte[] block(int bytes) throws IOException {
        ByteArrayOutputStream block = new ByteArrayOutputStream(bytes + PlanningRows.LONGEST_ROW);
        block.write(PlanningRows.HEADER);
        PlanningRows rows = new PlanningRows(SEED);
        byte[] row = new byte[PlanningRows.LONGEST_ROW];
        while (block.size() < bytes) {
            block.write(row, 0, rows.next(row, 0));
        }
        return Arrays.copyOf(block.toByteArray(), bytes);
    }
}

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
package io.github.camelanaplan.simulator.files;

import java.util.ArrayList;
import java.util.List;

/** Finds the signs that uploads to one file, or imports from it, got in each other's way. */
final class Interleavings {

    private Interleavings() {}

    /** The uploads are of one file, each user's in order. */
    static List<String> in(List<Upload> uploads, List<Reading> readings) {
        List<String> signs = new ArrayList<>();
        for (int i = 0; i < uploads.size(); i++) {
            Upload upload = uploads.get(i);
            if (!upload.changedChunks().isEmpty()) {
                signs.add("%s: chunks %s came again and were not the same"
                        .formatted(name(upload), upload.changedChunks()));
            }
            if (i + 1 < uploads.size() && uploads.get(i + 1).key().equals(upload.key())) {
                overtaking(upload, uploads.get(i + 1), readings, signs);
            }
        }
        for (Reading reading : readings) {
            reading(reading, signs);
        }
        return List.copyOf(signs);
    }

    private static void overtaking(Upload one, Upload next, List<Reading> readings, List<String> signs) {
        if (one.hasBegun() && !one.isComplete()) {
            signs.add("%s was announced within %s".formatted(name(next), name(one)));
        }
        if (tasksOf(one, readings) == 0 && tasksOf(next, readings) > 1) {
            signs.add("%s was read by several tasks, and %s by none".formatted(name(next), name(one)));
        }
    }

    private static void reading(Reading reading, List<String> signs) {
        if (reading.refused()) {
            signs.add("task %s was started within upload %d of %s"
                    .formatted(reading.taskId(), reading.found(), reading.key().user()));
        } else if (reading.wanted() != reading.found()) {
            signs.add("task %s was started after upload %d of %s and read upload %d"
                    .formatted(reading.taskId(), reading.wanted(), reading.key().user(), reading.found()));
        }
    }

    private static long tasksOf(Upload upload, List<Reading> readings) {
        return readings.stream()
                .filter(reading -> reading.key().equals(upload.key()) && reading.found() == upload.number())
                .map(Reading::taskId)
                .distinct()
                .count();
    }

    private static String name(Upload upload) {
        return "upload " + upload.number() + " of " + upload.key().user();
    }
}

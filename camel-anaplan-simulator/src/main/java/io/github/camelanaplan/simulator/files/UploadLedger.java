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

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelanaplan.simulator.files.PrivateContents.Key;

/** Notes which uploads came to a model's files and which tasks read them: evidence for tests. Thread-safe. */
public final class UploadLedger {

    /** The number of a user's latest upload to each file, at one moment. */
    public static final class Snapshot {

        private final Map<Key, Integer> latest = new HashMap<>();

        private Snapshot() {}
    }

    private final Map<Key, List<Upload>> uploads = new LinkedHashMap<>();
    private final Map<String, Snapshot> starts = new HashMap<>();
    private final List<Reading> readings = new ArrayList<>();
    private final List<ContentRead> contents = new ArrayList<>();

    UploadLedger() {}

    /**
     * What a task would read that is started now.
     *
     * @param user the e-mail address of who starts it
     * @return for {@link #started}
     */
    public synchronized Snapshot snapshot(String user) {
        Snapshot snapshot = new Snapshot();
        uploads.forEach((key, all) -> {
            if (key.user().equals(user)) {
                snapshot.latest.put(key, all.size());
            }
        });
        return snapshot;
    }

    /**
     * Notes what there was when a task was started.
     *
     * @param taskId the task
     * @param before taken just before
     */
    public synchronized void started(String taskId, Snapshot before) {
        starts.put(taskId, before);
    }

    /**
     * The uploads to a file, of all users.
     *
     * @param fileId the file
     * @return each user's in order
     */
    public synchronized List<ReceivedUpload> uploads(String fileId) {
        return of(fileId).stream()
                .map(upload -> upload.readBy(contents.stream()
                        .filter(read -> read.upload() == upload.number()
                                && new Key(read.user(), read.fileId()).equals(upload.key()))
                        .map(ContentRead::taskId)
                        .toList()))
                .toList();
    }

    /**
     * What tasks read of a file.
     *
     * @param fileId the file
     * @return in order of their ends
     */
    public synchronized List<ContentRead> contents(String fileId) {
        return contents.stream().filter(read -> read.fileId().equals(fileId)).toList();
    }

    /**
     * Signs that uploads to a file, or imports from it, got in each other's way.
     *
     * @param fileId the file
     * @return for people; empty when there are none
     */
    public synchronized List<String> interleavings(String fileId) {
        List<Reading> known = readings.stream()
                .filter(reading -> reading.key().fileId().equals(fileId))
                .map(this::withStart)
                .toList();
        return Interleavings.in(of(fileId), known);
    }

    synchronized void announced(Key key, boolean complete) {
        begin(key).completeIf(complete);
    }

    synchronized void arrived(Key key, int chunk, boolean changed, boolean complete) {
        Upload upload = current(key);
        upload.arrived(chunk, changed);
        upload.completeIf(complete);
    }

    synchronized void completed(Key key) {
        current(key).completeIf(true);
    }

    synchronized void refused(String taskId, Key key) {
        readings.add(new Reading(taskId, key, latest(key), latest(key), true));
    }

    /** Lets a task read a content, and notes what that was. */
    synchronized InputStream witness(String taskId, Key key, boolean isPrivate, InputStream content) {
        int upload = isPrivate ? latest(key) : 0;
        readings.add(new Reading(taskId, key, upload, upload, false));
        return new WitnessedContent(
                content,
                (bytes, sha256) -> add(new ContentRead(taskId, key.user(), key.fileId(), upload, bytes, sha256)));
    }

    private synchronized void add(ContentRead read) {
        contents.add(read);
    }

    // only now: a task may read before it is noted that it was started
    private Reading withStart(Reading reading) {
        Snapshot start = starts.get(reading.taskId());
        return start == null ? reading : reading.wanting(start.latest.getOrDefault(reading.key(), 0));
    }

    private int latest(Key key) {
        return uploads.getOrDefault(key, List.of()).size();
    }

    private List<Upload> of(String fileId) {
        return uploads.entrySet().stream()
                .filter(entry -> entry.getKey().fileId().equals(fileId))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    private Upload current(Key key) {
        List<Upload> all = uploads.getOrDefault(key, List.of());
        return all.isEmpty() ? begin(key) : all.get(all.size() - 1);
    }

    private Upload begin(Key key) {
        List<Upload> all = uploads.computeIfAbsent(key, none -> new ArrayList<>());
        Upload upload = new Upload(all.size() + 1, key);
        all.add(upload);
        return upload;
    }
}

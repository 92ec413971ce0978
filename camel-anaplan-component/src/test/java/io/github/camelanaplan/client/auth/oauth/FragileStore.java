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
package io.github.camelanaplan.client.auth.oauth;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A store on a disk that is full at times. */
public final class FragileStore implements TokenStore {
    private final MemoryTokenStore kept = new MemoryTokenStore();
    private final List<StoredToken> saved = new ArrayList<>();
    private int savesThatWork = Integer.MAX_VALUE;

    /** So many more can be saved, then none. */
    public void fillsUpAfter(int saves) {
        savesThatWork = saves;
    }

    public void hasRoomAgain() {
        savesThatWork = Integer.MAX_VALUE;
    }

    /** All that was saved, in order. */
    public List<StoredToken> saved() {
        return saved;
    }

    @Override
    public Optional<StoredToken> load(String client) {
        return kept.load(client);
    }

    @Override
    public void save(String client, StoredToken token) throws IOException {
        if (savesThatWork-- <= 0) {
            throw new IOException("No space left on device");
        }
        kept.save(client, token);
        saved.add(token);
    }

    @Override
    public String toString() {
        return "fragile store";
    }
}

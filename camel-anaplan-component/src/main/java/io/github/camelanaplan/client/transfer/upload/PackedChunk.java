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
package io.github.camelanaplan.client.transfer.upload;

import io.github.camelanaplan.client.transfer.TransferMemory;

/**
 * A chunk that is ready to be sent, as often as that takes.
 *
 * @param entity     what is sent
 * @param raw        how many bytes of content it is
 * @param compressed whether it is compressed
 * @param nanos      how long a processor was at work on it
 * @param memory     what it takes of the memory for uploads, to be given back once it was sent
 */
record PackedChunk(ChunkEntity entity, long raw, boolean compressed, long nanos, TransferMemory.Share memory) {}

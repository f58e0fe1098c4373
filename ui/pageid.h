#pragma once

// The pages. Start stands while no database is open, Reading while the first one is read; the others are rows of the
// table of pages (pagetable.h).
enum class PageId { Start, Reading, Users, Roles, Permissions, Rules, Log, PostEditor };

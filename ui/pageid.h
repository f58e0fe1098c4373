#pragma once

// The pages. Start stands while no database is open; the others are rows of the table of pages (pagetable.h).
enum class PageId { Start, Users, Roles, Permissions, Log, PostEditor };
